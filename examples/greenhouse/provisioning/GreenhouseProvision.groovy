import com.stackstate.stackpack.ProvisioningContext
import com.stackstate.stackpack.ProvisioningIO
import com.stackstate.stackpack.ProvisioningScript
import com.stackstate.stackpack.Version

/**
 * Installs what all greenhouses share, then the views of the one that is being added. The class has the name of its file,
 * and the manifest names it under `provision`.
 */
class GreenhouseProvision extends ProvisioningScript {
  GreenhouseProvision(ProvisioningContext context) {
    super(context)
  }

  @Override
  ProvisioningIO<scala.Unit> install(Map<String, Object> config) {
    // What stands in {{ }} in the instance's template.
    def arguments = [
      'instanceId'  : context().instance().id(),
      'instanceName': config.greenhouse_name.trim()
    ]

    // Paths are relative to this folder, provisioning/.
    return context().stackPack().importSnapshot("templates/greenhouse.stj", [:]) >>
        context().instance().importSnapshot("templates/greenhouse-instance.stj", arguments)
  }

  @Override
  ProvisioningIO<scala.Unit> upgrade(Map<String, Object> config, Version current) {
    // An import replaces what has the same identifier, so an upgrade is an installation over the old one.
    return install(config)
  }

  @Override
  void waitingForData(Map<String, Object> config) {
    context().sts().onDataReceived(topicName(config), {
      context().sts().provisioningComplete()
    })
  }

  private String topicName(Map<String, Object> config) {
    return context().sts().createTopologyTopicName("greenhouse", config.greenhouse_url.trim())
  }
}

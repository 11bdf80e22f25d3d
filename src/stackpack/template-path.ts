import { baseName, resolveResource } from './resource-files.ts';

/** The folder that scripts and templates of a 1.x pack stand in. */
export const provisioningFolder = 'provisioning/';

/**
 * The path in the pack of a file that a script or a template names: relative to provisioning/, with or without `./`.
 * Undefined where it leads out of that folder. Source: the format's page, section 4.
 */
export function resolveTemplatePath(written: string): string | undefined {
  return resolveResource(provisioningFolder, written);
}

/** The path below provisioning/, as scripts and templates write it. */
export function writtenTemplatePath(path: string): string {
  return path.startsWith(provisioningFolder) ? path.slice(provisioningFolder.length) : path;
}

/** Whether a path is that of a template. Source: the format's page, section 4. */
export function isTemplatePath(path: string): boolean {
  return path.startsWith(provisioningFolder) && /\.(?:stj|sty|json\.handlebars?|hbs)$/.test(baseName(path));
}

const scriptEnding = '.groovy';

/** Whether a path is that of a Groovy script below provisioning/. */
export function isScriptPath(path: string): boolean {
  return path.startsWith(provisioningFolder) && path.endsWith(scriptEnding);
}

/** The path that Groovy looks a class up at: provisioning/ is on its class path. */
export function scriptPathOf(className: string): string {
  return `${provisioningFolder}${className.replaceAll('.', '/')}${scriptEnding}`;
}

/** The class that is looked up at the path of a script. */
export function classNameOf(path: string): string {
  return writtenTemplatePath(path).slice(0, -scriptEnding.length).replaceAll('/', '.');
}

/** The name of a class without that of its package. */
export function simpleNameOf(className: string): string {
  return className.slice(className.lastIndexOf('.') + 1);
}

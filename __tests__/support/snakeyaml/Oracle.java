import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.util.UriEncoder;

/**
 * What SnakeYAML makes of YAML texts. In: a line for each text, its UTF-8 bytes in Base64. Out: a line of JSON for each,
 * either {"error": message} or {"documents": [value]}, where a value is null, a boolean, a string, {"number": text},
 * {"list": [value]}, {"object": [[key, value]]} or {"tag": tag, "value": value}.
 *
 * SnakeYAML's own SafeConstructor does the constructing, with these mappings: tags that are not YAML's own are kept
 * with their value; timestamps, binaries and numbers that are not finite are the text they were written as (once
 * constructed, so that what SnakeYAML refuses is refused); keys are the text they were written as.
 */
public class Oracle {
  record Tagged(String tag, Object value) {}

  static class Keeping extends SafeConstructor {
    Keeping() {
      super(new LoaderOptions());
      yamlConstructors.put(null, new KeepTag());
      yamlConstructors.put(Tag.TIMESTAMP, new KeepText(new ConstructYamlTimestamp()));
      yamlConstructors.put(Tag.BINARY, new KeepText(new ConstructYamlBinary()));
      yamlConstructors.put(Tag.FLOAT, new KeepText(new ConstructYamlFloat()) {
        @Override
        public Object construct(Node node) {
          Object value = inner.construct(node);
          return Double.isFinite(((Number) value).doubleValue()) ? value : ((ScalarNode) node).getValue();
        }
      });
    }

    static class KeepText extends AbstractConstruct {
      final AbstractConstruct inner;

      KeepText(AbstractConstruct inner) {
        this.inner = inner;
      }

      @Override
      public Object construct(Node node) {
        inner.construct(node);
        return ((ScalarNode) node).getValue();
      }
    }

    class KeepTag extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        String tag = node.getTag().getValue();
        if (tag.startsWith(Tag.PREFIX)) throw new YAMLException("could not determine a constructor for the tag " + tag);
        if (node instanceof ScalarNode scalar) return new Tagged(tag, scalar.getValue());
        if (node instanceof SequenceNode sequence) return new Tagged(tag, constructSequence(sequence));
        return new Tagged(tag, constructMapping((MappingNode) node));
      }
    }

    @Override
    protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
      super.constructMapping2ndStep(node, mapping);
      Map<Object, Object> byText = new LinkedHashMap<>();
      for (NodeTuple tuple : node.getValue()) {
        Object value = mapping.get(constructObject(tuple.getKeyNode()));
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(a collection)";
        byText.remove(key);
        byText.put(key, value);
      }
      mapping.clear();
      mapping.putAll(byText);
    }
  }

  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
      out.println(read(text));
    }
    out.flush();
  }

  static String read(String text) {
    StringBuilder json = new StringBuilder();
    try {
      List<Object> documents = new ArrayList<>();
      for (Object document : new Yaml(new Keeping()).loadAll(text)) documents.add(document);
      return print(documents);
    } catch (Exception | StackOverflowError problem) {
      json.setLength(0);
      json.append("{\"error\":");
      writeString(problem.getClass().getSimpleName() + ": " + Objects.toString(problem.getMessage()), json);
      return json.append("}").toString();
    }
  }

  static String print(List<Object> documents) {
    try {
      StringBuilder json = new StringBuilder("{\"documents\":");
      write(documents, json, true);
      return json.append("}").toString();
    } catch (StackOverflowError | OutOfMemoryError problem) {
      return "{\"documents\":[\"(read, but without end when printed)\"]}";
    }
  }

  static void write(Object value, StringBuilder json, boolean bare) {
    if (value == null || value instanceof Boolean) {
      json.append(value);
    } else if (value instanceof Number) {
      json.append("{\"number\":\"").append(value).append("\"}");
    } else if (value instanceof Tagged tagged) {
      json.append("{\"tag\":");
      writeString(UriEncoder.decode(tagged.tag()), json);
      json.append(",\"value\":");
      write(tagged.value(), json, false);
      json.append("}");
    } else if (value instanceof Object[] pair) {
      write(Arrays.asList(pair[0] == null ? "" : pair[0], pair[1]), json, false);
    } else if (value instanceof List<?> list) {
      json.append(bare ? "[" : "{\"list\":[");
      for (int at = 0; at < list.size(); at++) {
        if (at > 0) json.append(",");
        write(list.get(at), json, false);
      }
      json.append(bare ? "]" : "]}");
    } else if (value instanceof Map<?, ?> map) {
      json.append("{\"object\":[");
      boolean first = true;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.append(first ? "[" : ",[");
        first = false;
        writeString(String.valueOf(entry.getKey()), json);
        json.append(",");
        write(entry.getValue(), json, false);
        json.append("]");
      }
      json.append("]}");
    } else if (value instanceof Iterable<?> set) {
      json.append("{\"object\":[");
      boolean first = true;
      for (Object key : set) {
        json.append(first ? "[" : ",[");
        first = false;
        writeString(Objects.toString(key, ""), json);
        json.append(",null]");
      }
      json.append("]}");
    } else {
      writeString(value.toString(), json);
    }
  }

  static void writeString(String text, StringBuilder json) {
    json.append('"');
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '"' || unit == '\\') json.append('\\').append(unit);
      else if (unit < 0x20 || unit > 0x7e) json.append(String.format("\\u%04x", (int) unit));
      else json.append(unit);
    }
    json.append('"');
  }
}

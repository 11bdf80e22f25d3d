import com.typesafe.config.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/**
 * Says what Lightbend's library makes of documents. Each line of input names a folder that holds a stackpack.conf and
 * what it includes. One line of answer for each: "accept" and the resolved value as JSON, or "reject" and the reason.
 * A value's type and the text it reads as are both told: {"number":"1.0"}, {"list":[...]}, {"object":[[key, value],...]}.
 */
public class Oracle {
    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "US-ASCII");
        ConfigResolveOptions options = ConfigResolveOptions.defaults().setUseSystemEnvironment(false);
        for (String folder; (folder = in.readLine()) != null;) {
            StringBuilder answer = new StringBuilder();
            try {
                Config config = ConfigFactory.parseFile(new File(folder, "stackpack.conf")).resolve(options);
                write(config.root(), answer);
                out.println("accept\t" + answer);
            } catch (Throwable reason) {
                answer.setLength(0);
                quote(reason.getClass().getSimpleName() + ": " + reason.getMessage(), answer);
                out.println("reject\t" + answer);
            }
        }
        out.flush();
    }

    static void write(ConfigValue value, StringBuilder out) {
        switch (value.valueType()) {
            case OBJECT:
                String separator = "";
                out.append("{\"object\":[");
                for (Map.Entry<String, ConfigValue> entry : ((ConfigObject) value).entrySet()) {
                    out.append(separator).append('[');
                    quote(entry.getKey(), out);
                    out.append(',');
                    write(entry.getValue(), out);
                    out.append(']');
                    separator = ",";
                }
                out.append("]}");
                break;
            case LIST:
                String comma = "";
                out.append("{\"list\":[");
                for (ConfigValue item : (ConfigList) value) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append("]}");
                break;
            case STRING:
                scalar("string", (String) value.unwrapped(), out);
                break;
            default:
                String type = value.valueType().toString().toLowerCase(Locale.ROOT);
                boolean none = value.valueType() == ConfigValueType.NULL;
                scalar(type, none ? "null" : value.atKey("key").getString("key"), out);
        }
    }

    static void scalar(String type, String text, StringBuilder out) {
        out.append("{\"").append(type).append("\":");
        quote(text, out);
        out.append('}');
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}

import java.io.FileInputStream;
import java.io.PrintStream;
import java.security.MessageDigest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Prints what ZipInputStream reads in an archive, from front to back: a line for each entry, its name, size and SHA-256. */
class Read {
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    try (ZipInputStream archive = new ZipInputStream(new FileInputStream(args[0]))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        byte[] content = archive.readAllBytes();
        StringBuilder digest = new StringBuilder();
        for (byte one : MessageDigest.getInstance("SHA-256").digest(content)) digest.append(String.format("%02x", one));
        out.print(entry.getName() + "\t" + content.length + "\t" + digest + "\n");
      }
    }
  }
}

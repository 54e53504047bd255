import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.SAXException;

/** Reads documents in base64, one a line; says for each whether Xerces takes it as well-formed with namespaces. */
public class WellFormed {
  public static void main(String[] arguments) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        builder.parse(new ByteArrayInputStream(Base64.getDecoder().decode(line)));
        out.append("true\n");
      } catch (SAXException cause) {
        out.append("false\n");
      }
    }
    System.out.print(out);
  }
}

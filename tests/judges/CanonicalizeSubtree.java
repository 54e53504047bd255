import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Reads documents, one a line as algorithm, Id and base64; writes the canonical form of the element with that Id in base64, `!` where it fails. */
public class CanonicalizeSubtree {
  public static void main(String[] arguments) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ");
      byte[] bytes = Base64.getDecoder().decode(parts[2]);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      List<Node> nodes = new ArrayList<>();
      collect(find(document.getDocumentElement(), parts[1]), nodes);
      TransformService service = TransformService.getInstance(parts[0], "DOM");
      service.init(null);
      NodeSetData data = () -> (Iterator) nodes.iterator();
      try {
        OctetStreamData form = (OctetStreamData) service.transform(data, null);
        out.append(Base64.getEncoder().encodeToString(form.getOctetStream().readAllBytes())).append('\n');
      } catch (TransformException broken) {
        out.append("!\n");
      }
    }
    System.out.print(out);
  }

  private static Node find(Element element, String id) {
    if (id.equals(element.getAttribute("Id"))) return element;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      Node found = child instanceof Element ? find((Element) child, id) : null;
      if (found != null) return found;
    }
    return null;
  }

  private static void collect(Node node, List<Node> nodes) {
    nodes.add(node);
    NamedNodeMap attributes = node.getAttributes();
    for (int i = 0; attributes != null && i < attributes.getLength(); i++) nodes.add(attributes.item(i));
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) collect(child, nodes);
  }
}

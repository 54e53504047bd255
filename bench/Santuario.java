import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.apache.xml.security.utils.XMLUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Apache Santuario as a subject: reads lines `verify FILE TIMES` and `sign FILE KEYFILE TIMES`, answers the nanoseconds taken.
 * Parsing from bytes and, for signing, writing to bytes belong to the work, as they do for the other subjects.
 */
public class Santuario {
  private static final DocumentBuilderFactory FACTORY = DocumentBuilderFactory.newInstance();

  public static void main(String[] arguments) throws Exception {
    Init.init();
    FACTORY.setNamespaceAware(true);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      byte[] bytes = Files.readAllBytes(Paths.get(words[1]));
      int times = Integer.parseInt(words[words.length - 1]);
      PrivateKey key = words[0].equals("sign") ? key(words[2]) : null;
      long begun = System.nanoTime();
      for (int i = 0; i < times; i++) {
        if (key == null) verify(bytes);
        else sign(bytes, key);
      }
      System.out.println(System.nanoTime() - begun);
    }
  }

  private static PrivateKey key(String file) throws Exception {
    String pem = new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.US_ASCII);
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
    for (String kind : new String[] {"RSA", "EC"}) {
      try {
        return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(der));
      } catch (Exception otherKind) {
        continue;
      }
    }
    throw new IllegalArgumentException(file);
  }

  private static void verify(byte[] bytes) throws Exception {
    DocumentBuilder builder = FACTORY.newDocumentBuilder();
    Document document = builder.parse(new ByteArrayInputStream(bytes));
    markIds(document.getDocumentElement());
    Element element = (Element) document.getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature").item(0);
    XMLSignature signature = new XMLSignature(element, "", true);
    X509Certificate certificate = signature.getKeyInfo().getX509Certificate();
    if (!signature.checkSignatureValue(certificate)) throw new IllegalStateException("not verified");
  }

  private static void sign(byte[] bytes, PrivateKey key) throws Exception {
    DocumentBuilder builder = FACTORY.newDocumentBuilder();
    Document document = builder.parse(new ByteArrayInputStream(bytes));
    markIds(document.getDocumentElement());
    String method = key.getAlgorithm().equals("RSA")
        ? XMLSignature.ALGO_ID_SIGNATURE_RSA_SHA256
        : XMLSignature.ALGO_ID_SIGNATURE_ECDSA_SHA256;
    XMLSignature signature = new XMLSignature(document, "", method, Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS);
    document.getDocumentElement().getFirstChild().getFirstChild().appendChild(signature.getElement());
    for (String id : new String[] {"#body", "#timestamp"}) {
      Transforms transforms = new Transforms(document);
      transforms.addTransform(Transforms.TRANSFORM_C14N_EXCL_OMIT_COMMENTS);
      signature.addDocument(id, transforms, "http://www.w3.org/2001/04/xmlenc#sha256");
    }
    signature.sign(key);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLUtils.outputDOM(document, out);
    if (out.size() < bytes.length) throw new IllegalStateException("not signed");
  }

  private static void markIds(Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if ("Id".equals(attribute.getLocalName())) element.setIdAttributeNode(attribute, true);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) markIds((Element) child);
    }
  }
}

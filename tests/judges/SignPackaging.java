import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signs with the JDK's XML-DSig, plainly: key (PKCS#8), certificate, then four words for each file: canonical form, how (xml, base64,
 * element, bytes), what is signed, where the signature goes.
 */
public class SignPackaging {
  private static final XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");

  public static void main(String[] words) throws Exception {
    PrivateKey key = key(Path.of(words[0]));
    X509Certificate certificate;
    try (InputStream in = new FileInputStream(words[1])) {
      certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
    KeyInfoFactory infos = factory.getKeyInfoFactory();
    KeyInfo info = infos.newKeyInfo(List.of(infos.newX509Data(List.of(certificate))));
    for (int i = 2; i < words.length; i += 4) sign(key, info, words[i], words[i + 1], words[i + 2], words[i + 3]);
  }

  private static void sign(PrivateKey key, KeyInfo info, String form, String how, String what, String out)
      throws Exception {
    DocumentBuilderFactory builders = DocumentBuilderFactory.newInstance();
    builders.setNamespaceAware(true);
    Document document = how.equals("element") || how.equals("xml")
        ? builders.newDocumentBuilder().parse(new File(what))
        : builders.newDocumentBuilder().newDocument();
    List<XMLObject> objects = new ArrayList<>();
    Node place = document;
    String uri = "#object";
    if (how.equals("xml")) {
      Element root = document.getDocumentElement();
      document.removeChild(root);
      objects.add(factory.newXMLObject(List.<XMLStructure>of(new DOMStructure(root)), "object", null, null));
    } else if (how.equals("base64")) {
      String text = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(Path.of(what)));
      XMLStructure held = new DOMStructure(document.createTextNode(text));
      objects.add(factory.newXMLObject(List.of(held), "object", null, Transform.BASE64));
    } else if (how.equals("element")) {
      place = document.getDocumentElement();
      uri = "#x";
    } else uri = new File(what).getName();
    List<Transform> transforms = new ArrayList<>();
    if (how.equals("base64")) transforms.add(factory.newTransform(Transform.BASE64, (TransformParameterSpec) null));
    else if (!how.equals("bytes")) transforms.add(factory.newTransform(form, (TransformParameterSpec) null));
    Reference reference = factory.newReference(
        uri, factory.newDigestMethod("http://www.w3.org/2001/04/xmlenc#sha256", null), transforms, null, null);
    String method = key.getAlgorithm().equals("RSA") ? "rsa-sha256" : "ecdsa-sha256";
    SignedInfo signed = factory.newSignedInfo(
        factory.newCanonicalizationMethod(form, (C14NMethodParameterSpec) null),
        factory.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#" + method, null),
        List.of(reference));
    DOMSignContext context = new DOMSignContext(key, place);
    context.setURIDereferencer((wanted, at) -> {
      try {
        if (wanted.getURI().startsWith("#")) return factory.getURIDereferencer().dereference(wanted, at);
        return new OctetStreamData(new ByteArrayInputStream(Files.readAllBytes(Path.of(what))));
      } catch (java.io.IOException cause) {
        throw new javax.xml.crypto.URIReferenceException(cause);
      }
    });
    if (how.equals("element")) markId(context, document.getDocumentElement());
    factory.newXMLSignature(signed, info, objects, null, null).sign(context);
    try (FileOutputStream file = new FileOutputStream(out)) {
      TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(file));
    }
  }

  private static void markId(DOMSignContext context, Element element) {
    if (element.hasAttribute("Id")) context.setIdAttributeNS(element, null, "Id");
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) markId(context, (Element) child);
    }
  }

  private static PrivateKey key(Path file) throws Exception {
    String pem = Files.readString(file).replaceAll("-----[^-]+-----|\\s", "");
    PKCS8EncodedKeySpec held = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(held);
    } catch (java.security.spec.InvalidKeySpecException other) {
      return KeyFactory.getInstance("EC").generatePrivate(held);
    }
  }
}

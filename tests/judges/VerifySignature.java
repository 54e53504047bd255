import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.XMLStructure;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Verifies the one signature of each file with the JDK's XML-DSig: one line per file. Trust is not asked. */
public class VerifySignature {
  public static void main(String[] files) throws Exception {
    for (String file : files) System.out.println(file + " " + verdict(new File(file)));
  }

  private static String verdict(File file) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document = factory.newDocumentBuilder().parse(file);
      NodeList found = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
      if (found.getLength() != 1) return "ERROR " + found.getLength() + " signatures";
      DOMValidateContext context = new DOMValidateContext(new FromX509Data(), found.item(0));
      context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
      markIds(context, document.getDocumentElement());
      XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
      context.setURIDereferencer(beside(file, signatures.getURIDereferencer()));
      XMLSignature signature = signatures.unmarshalXMLSignature(context);
      boolean all = signature.validate(context);
      List<String> references = new ArrayList<>();
      for (Object one : signature.getSignedInfo().getReferences()) {
        references.add(String.valueOf(((Reference) one).validate(context)));
      }
      boolean value = signature.getSignatureValue().validate(context);
      return (all ? "VALID" : "INVALID") + " value=" + value + " references=" + String.join(",", references);
    } catch (Exception cause) {
      return "ERROR " + cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
  }

  /** What a reference calls by the name of a file is the file of that name beside the signature. */
  private static URIDereferencer beside(File file, URIDereferencer standard) {
    return (reference, context) -> {
      String uri = reference.getURI();
      if (uri == null || uri.isEmpty() || uri.startsWith("#")) return standard.dereference(reference, context);
      try {
        return new OctetStreamData(new FileInputStream(new File(file.getParentFile(), uri)));
      } catch (FileNotFoundException cause) {
        throw new URIReferenceException(cause);
      }
    };
  }

  private static void markIds(DOMValidateContext context, Element element) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if ("Id".equals(attribute.getLocalName())) {
        context.setIdAttributeNS(element, attribute.getNamespaceURI(), "Id");
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element) markIds(context, (Element) child);
    }
  }

  private static class FromX509Data extends KeySelector {
    @Override
    public KeySelectorResult select(KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context) {
      for (XMLStructure structure : (List<XMLStructure>) (List<?>) info.getContent()) {
        if (!(structure instanceof X509Data)) continue;
        Iterator<?> held = ((X509Data) structure).getContent().iterator();
        while (held.hasNext()) {
          Object one = held.next();
          if (one instanceof X509Certificate) return () -> ((X509Certificate) one).getPublicKey();
        }
      }
      return () -> null;
    }
  }
}

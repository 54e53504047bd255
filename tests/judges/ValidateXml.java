import java.io.File;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** Validates files against a schema with the JDK's validator (Xerces): the first argument is the schema; one line per file. */
public class ValidateXml {
  public static void main(String[] arguments) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setFeature("http://apache.org/xml/features/validation/schema-full-checking", true);
    Schema schema = factory.newSchema(new File(arguments[0]));
    for (int i = 1; i < arguments.length; i++) System.out.println(arguments[i] + " " + verdict(schema, arguments[i]));
  }

  private static String verdict(Schema schema, String file) throws Exception {
    Validator validator = schema.newValidator();
    try {
      validator.validate(new StreamSource(new File(file)));
      return "VALID";
    } catch (SAXException invalid) {
      return "INVALID " + invalid.getMessage().replace('\n', ' ');
    }
  }
}

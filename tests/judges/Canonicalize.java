import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.Base64;
import java.util.Collections;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;

/** Reads documents in base64, one a line; writes their exclusive canonical forms likewise. */
public class Canonicalize {
  public static void main(String[] arguments) throws Exception {
    TransformService service = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM");
    service.init(new ExcC14NParameterSpec(Collections.emptyList()));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      byte[] document = Base64.getDecoder().decode(line);
      OctetStreamData data = new OctetStreamData(new ByteArrayInputStream(document));
      OctetStreamData form = (OctetStreamData) service.transform(data, null);
      out.append(Base64.getEncoder().encodeToString(form.getOctetStream().readAllBytes())).append('\n');
    }
    System.out.print(out);
  }
}

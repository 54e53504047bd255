import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.Base64;
import java.util.Collections;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;

/** Reads documents, one a line as algorithm and base64 with a space between; writes their canonical forms in base64 likewise. */
public class Canonicalize {
  public static void main(String[] arguments) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    StringBuilder out = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split(" ");
      byte[] document = Base64.getDecoder().decode(parts[1]);
      OctetStreamData data = new OctetStreamData(new ByteArrayInputStream(document));
      OctetStreamData form = (OctetStreamData) service(parts[0]).transform(data, null);
      out.append(Base64.getEncoder().encodeToString(form.getOctetStream().readAllBytes())).append('\n');
    }
    System.out.print(out);
  }

  private static TransformService service(String algorithm) throws Exception {
    TransformService service = TransformService.getInstance(algorithm, "DOM");
    boolean exclusive = algorithm.contains("exc-c14n");
    service.init(exclusive ? new ExcC14NParameterSpec(Collections.emptyList()) : null);
    return service;
  }
}

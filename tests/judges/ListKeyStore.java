import java.io.FileInputStream;
import java.security.KeyStore;
import java.util.Collections;

/** Opens a PKCS#12 file as Java programs do and lists what it holds: alias, kind, length of the chain. */
public class ListKeyStore {
  public static void main(String[] arguments) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] password = arguments[1].toCharArray();
    try (FileInputStream in = new FileInputStream(arguments[0])) {
      store.load(in, password);
    }
    for (String alias : Collections.list(store.aliases())) {
      boolean key = store.getKey(alias, password) != null;
      int chain = store.getCertificateChain(alias) == null ? 0 : store.getCertificateChain(alias).length;
      System.out.println(alias + " " + (key ? "PRIVATE_KEY" : "CERTIFICATE") + " " + chain);
    }
  }
}

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSDataRef;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.WSSecurityEngineResult;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.apache.ws.security.util.WSSecurityUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Słowniki → zasilenie → pytanie. Podpisuje WSS4J w postaci wss; TLS z obu stron; odpowiedzi sprawdza WSS4J. */
public class Przyklad {
  static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String HASLO = "tylko-w-pamieci";

  final Path profil;
  final String fakty;
  final String adres;
  final HttpClient http;
  final Merlin podpis = new Merlin();
  final Merlin bramka = new Merlin();
  final String algorytm;

  public static void main(String[] argumenty) throws Exception {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    String zbior = argumenty[1], pesel = argumenty[2], zasilajacy = argumenty[3], urzednik = argumenty[4];
    Przyklad sd = new Przyklad(Path.of(argumenty[0]));

    // 1. Słowniki: potwierdzenie wersji obowiązujących otwiera pozostałe usługi.
    Element lista = sd.wywolaj("Slowniki", "pobierzListeSlownikow", urzednik, "PIU_PS", "");
    StringBuilder wersje = new StringBuilder();
    for (Element slownik : elementy(lista, "slownik")) {
      if (!tekst(slownik, "stan").equals("OBOWIAZUJACA")) continue;
      wersje.append("<u:slownik>");
      for (String nazwa : List.of("kodSlownika", "wersja", "skrot")) wersje.append(element(nazwa, tekst(slownik, nazwa)));
      wersje.append("</u:slownik>");
    }
    sd.wywolaj("Slowniki", "potwierdzSlowniki", urzednik, "PIU_PS", wersje.toString());

    // 2. Zasilenie: jedna paczka z jednym rekordem.
    String kodZbioru = element("kodZbioru", zbior);
    Element zasilenie = sd.wywolaj("ZasilanieCBB", "rozpocznijZasilenie", zasilajacy, "ZASILANIE",
        kodZbioru + element("rodzaj", "INICJALNE") + element("stanDanychNa", teraz()));
    String id = element("idZasilenia", tekst(zasilenie, "idZasilenia"));
    String rekord = """
        <b:rekord xmlns:b="urn:csizs-gw:beneficjent:v1"><b:idRekorduSD>A-1</b:idRekorduSD><b:wersjaRekordu>1</b:wersjaRekordu>\
        <b:operacja>DODAJ</b:operacja><b:osoba><b:pesel>%s</b:pesel><b:imie>Zofia</b:imie><b:nazwisko>Źdźbło</b:nazwisko>\
        <b:dataUrodzenia>1990-05-15</b:dataUrodzenia></b:osoba><b:pomocSpoleczna><b:psStan><b:plec><b:kod>K</b:kod></b:plec>\
        </b:psStan></b:pomocSpoleczna></b:rekord>""".formatted(pesel);
    Element paczka = sd.wywolaj("ZasilanieCBB", "przekazPaczke", zasilajacy, "ZASILANIE",
        kodZbioru + id + element("numerPaczki", "1") + element("liczbaRekordow", "1") + "<u:pakiet>" + rekord + "</u:pakiet>");
    System.out.println("przyjęto: " + tekst(paczka, "liczbaPrzyjetych"));
    sd.wywolaj("ZasilanieCBB", "zakonczZasilenie", zasilajacy, "ZASILANIE", kodZbioru + id + element("liczbaPaczek", "1"));

    // 3. Pytanie o tę samą osobę w zbiorach, o które wolno pytać.
    Element zbiory = sd.wywolaj("DaneBeneficjenta", "pobierzListeZbiorow", urzednik, "PIU_PS", "");
    StringBuilder pytane = new StringBuilder();
    for (Element kod : elementy(zbiory, "kodZbioru")) {
      pytane.append("<u:zbior>").append(element("kodZbioru", kod.getTextContent())).append("</u:zbior>");
    }
    Element dane = sd.wywolaj("DaneBeneficjenta", "pobierzDane", urzednik, "PIU_PS", """
        <u:parametryPytania><u:znakSprawy>MOPS.5020.1.2026</u:znakSprawy><u:podstawaPrawna><u:kod>UPS-105-1</u:kod></u:podstawaPrawna>\
        <u:cel><u:kod>USTALENIE_PRAWA_PS</u:kod></u:cel></u:parametryPytania><u:osoba><w:pesel>%s</w:pesel></u:osoba>%s\
        <u:zakres><u:kodZakresu>RP.TOZSAMOSC</u:kodZakresu><u:kodZakresu>RP.STAN</u:kodZakresu></u:zakres>""".formatted(pesel, pytane));
    System.out.println("wynik: " + tekst(elementy(dane, "wynik").get(0), "status"));
    for (Element jeden : elementy(dane, "zbior")) {
      System.out.println(tekst(jeden, "kodZbioru") + " " + tekst(jeden, "status") + " " + tekst(jeden, "nazwisko"));
    }
  }

  /** Profil, jaki zapisuje `csizs sd register`. */
  Przyklad(Path profil) throws Exception {
    this.profil = profil;
    fakty = Files.readString(profil.resolve("sd.json"));
    adres = fakt("address");
    PrivateKey klucz = klucz("signing.key.pem");
    algorytm = klucz instanceof ECPrivateKey
        ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256" : "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    podpis.setKeyStore(magazyn("podpis", klucz, certyfikaty("signing.crt.pem")));
    KeyStore zaufane = magazyn(null, null, certyfikaty("ca.crt.pem"));
    bramka.setKeyStore(zaufane);
    bramka.setTrustStore(zaufane);
    KeyManagerFactory nasze = KeyManagerFactory.getInstance("PKIX");
    nasze.init(magazyn("tls", klucz("tls.key.pem"), certyfikaty("tls.crt.pem")), HASLO.toCharArray());
    TrustManagerFactory ich = TrustManagerFactory.getInstance("PKIX");
    ich.init(zaufane);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(nasze.getKeyManagers(), ich.getTrustManagers(), null);
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(tls).build();
  }

  Element wywolaj(String usluga, String operacja, String login, String rola, String tresc) throws Exception {
    String przestrzen = "urn:csizs-gw:" + usluga.replace("CBB", "Cbb").replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase() + ":v1";
    byte[] komunikat = podpisany("""
        <s:Envelope xmlns:s="%s"><s:Header/><s:Body><u:%s xmlns:u="%s" xmlns:w="urn:csizs-gw:wspolne:v1">%s%s</u:%2$s></s:Body></s:Envelope>"""
        .formatted(SOAP, operacja, przestrzen, kontekst(login, rola), tresc));
    HttpResponse<byte[]> odpowiedz = http.send(HttpRequest.newBuilder(URI.create(adres + "/uslugi/" + usluga + "/v1"))
        .header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", '"' + przestrzen + ":" + operacja + '"')
        .POST(HttpRequest.BodyPublishers.ofByteArray(komunikat)).build(), HttpResponse.BodyHandlers.ofByteArray());
    Element wynik = sprawdzona(odpowiedz.body());
    if (odpowiedz.statusCode() != 200) throw new IllegalStateException(operacja + ": " + tekst(wynik, "faultstring"));
    String skrot = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(komunikat));
    if (!tekst(wynik, "skrotZadania").equals(skrot)) throw new SecurityException("odpowiedź dotyczy innego żądania");
    return wynik;
  }

  /** Timestamp, BinarySecurityToken, podpis nad Body, Timestamp i tokenem (elementem, nie przez STR-Transform). */
  byte[] podpisany(String koperta) throws Exception {
    Document dokument = czytaj(koperta.getBytes(StandardCharsets.UTF_8));
    WSSecHeader naglowek = new WSSecHeader();
    naglowek.insertSecurityHeader(dokument);
    WSSecTimestamp czas = new WSSecTimestamp();
    czas.setTimeToLive(300);
    czas.build(dokument, naglowek);
    WSSecSignature sygnatura = new WSSecSignature();
    sygnatura.setUserInfo("podpis", HASLO);
    sygnatura.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
    sygnatura.setSignatureAlgorithm(algorytm);
    sygnatura.setDigestAlgo("http://www.w3.org/2001/04/xmlenc#sha256");
    sygnatura.setParts(List.of(
        new WSEncryptionPart("Body", SOAP, ""), new WSEncryptionPart("Timestamp", WSConstants.WSU_NS, "")));
    sygnatura.build(dokument, podpis, naglowek);
    ByteArrayOutputStream bajty = new ByteArrayOutputStream();
    Transformer pisarz = TransformerFactory.newInstance().newTransformer();
    pisarz.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    pisarz.transform(new DOMSource(dokument), new StreamResult(bajty));
    return bajty.toByteArray();
  }

  /** Treść Body, jeżeli podpisała ją bramka; nic, czego podpis nie obejmuje, nie idzie dalej. */
  Element sprawdzona(byte[] odpowiedz) throws Exception {
    Document dokument = czytaj(odpowiedz);
    CallbackHandler bezHasel = (Callback[] pytania) -> { };
    List<WSSecurityEngineResult> wyniki = new WSSecurityEngine().processSecurityHeader(dokument, null, bezHasel, bramka, null);
    if (wyniki == null) throw new SecurityException("odpowiedź bez podpisu");
    WSSecurityEngineResult wynik = WSSecurityUtil.fetchActionResult(wyniki, WSConstants.SIGN);
    X509Certificate podpisal = (X509Certificate) wynik.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE);
    if (!certyfikaty("gateway.crt.pem").contains(podpisal)) throw new SecurityException("podpisał ktoś inny niż bramka");
    Element body = WSSecurityUtil.findBodyElement(dokument);
    boolean objete = false;
    for (Object jedno : (List<?>) wynik.get(WSSecurityEngineResult.TAG_DATA_REF_URIS)) {
      objete |= ((WSDataRef) jedno).getProtectedElement() == body;
    }
    if (!objete) throw new SecurityException("podpis nie obejmuje Body");
    return (Element) body.getFirstChild();
  }

  String kontekst(String login, String rola) {
    return ("<w:kontekst>" + pole("wersjaInterfejsu", "1.0") + pole("idKomunikatu", UUID.randomUUID().toString())
        + pole("czasWyslania", teraz()) + pole("idSystemu", fakt("idSystemu")) + pole("kodJT", fakt("kodJT"))
        + pole("obszar", fakt("obszar")) + "<w:uzytkownik>" + pole("login", login) + pole("rola", rola)
        + "</w:uzytkownik><w:oprogramowanie>" + pole("nazwa", fakt("nazwa")) + pole("wersja", fakt("wersja"))
        + pole("producent", fakt("producent")) + "</w:oprogramowanie></w:kontekst>");
  }

  static String teraz() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String pole(String nazwa, String wartosc) {
    return "<w:" + nazwa + ">" + xml(wartosc) + "</w:" + nazwa + ">";
  }

  static String element(String nazwa, String wartosc) {
    return "<u:" + nazwa + ">" + xml(wartosc) + "</u:" + nazwa + ">";
  }

  static String xml(String tekst) {
    return tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Fakty profilu są płaskie i bez znaków cytowanych, więc wystarcza wyrażenie; w programie użyj biblioteki JSON. */
  String fakt(String nazwa) {
    Matcher znaleziony = Pattern.compile('"' + nazwa + "\"\\s*:\\s*\"([^\"\\\\]*)\"").matcher(fakty);
    if (!znaleziony.find()) throw new IllegalStateException("sd.json: " + nazwa);
    return znaleziony.group(1);
  }

  static Document czytaj(byte[] bajty) throws Exception {
    DocumentBuilderFactory fabryka = DocumentBuilderFactory.newInstance();
    fabryka.setNamespaceAware(true);
    fabryka.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return fabryka.newDocumentBuilder().parse(new ByteArrayInputStream(bajty));
  }

  static List<Element> elementy(Element w, String nazwa) {
    NodeList lista = w.getElementsByTagNameNS("*", nazwa);
    List<Element> elementy = new ArrayList<>();
    for (int i = 0; i < lista.getLength(); i++) elementy.add((Element) lista.item(i));
    return elementy;
  }

  static String tekst(Element w, String nazwa) {
    List<Element> znalezione = elementy(w, nazwa);
    NodeList bezPrzestrzeni = w.getElementsByTagName(nazwa);
    if (!znalezione.isEmpty()) return znalezione.get(0).getTextContent();
    return bezPrzestrzeni.getLength() == 0 ? "" : bezPrzestrzeni.item(0).getTextContent();
  }

  PrivateKey klucz(String plik) throws Exception {
    byte[] der = Base64.getMimeDecoder().decode(Files.readString(profil.resolve(plik)).replaceAll("-----[A-Z ]+-----", ""));
    PKCS8EncodedKeySpec opis = new PKCS8EncodedKeySpec(der);
    try {
      return KeyFactory.getInstance("EC").generatePrivate(opis);
    } catch (java.security.spec.InvalidKeySpecException niekrzywa) {
      return KeyFactory.getInstance("RSA").generatePrivate(opis);
    }
  }

  List<Certificate> certyfikaty(String plik) throws Exception {
    byte[] pem = Files.readAllBytes(profil.resolve(plik));
    return new ArrayList<>(CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)));
  }

  static KeyStore magazyn(String nazwa, PrivateKey klucz, List<Certificate> certyfikaty) throws Exception {
    KeyStore magazyn = KeyStore.getInstance("PKCS12");
    magazyn.load(null, null);
    if (klucz != null) magazyn.setKeyEntry(nazwa, klucz, HASLO.toCharArray(), certyfikaty.toArray(new Certificate[0]));
    else for (Certificate jeden : certyfikaty) magazyn.setCertificateEntry("urzad" + magazyn.size(), jeden);
    return magazyn;
  }
}

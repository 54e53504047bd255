// Generated from wsdl/ and xsd/ by tools/contract/generate.ts. Not edited by hand:
// change the contract and run `npm run generate`.

/** WSDL files by name. */
export const wsdlFiles = {
  'AdministracjaZbiorow.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:csizs-gw:administracja-zbiorow:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="AdministracjaZbiorow" targetNamespace="urn:csizs-gw:administracja-zbiorow:v1">
  <wsdl:documentation>Zbiory CBB: tworzenie, przypisywanie, zamykanie i archiwizacja, porównanie, zmiana dostawcy systemu.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:administracja-zbiorow:v1" schemaLocation="../xsd/administracja-zbiorow.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="utworzZbior">
    <wsdl:part name="parameters" element="a:utworzZbior"/>
  </wsdl:message>
  <wsdl:message name="utworzZbiorOdpowiedz">
    <wsdl:part name="parameters" element="a:utworzZbiorOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="przypiszZbior">
    <wsdl:part name="parameters" element="a:przypiszZbior"/>
  </wsdl:message>
  <wsdl:message name="przypiszZbiorOdpowiedz">
    <wsdl:part name="parameters" element="a:przypiszZbiorOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zamknijZbior">
    <wsdl:part name="parameters" element="a:zamknijZbior"/>
  </wsdl:message>
  <wsdl:message name="zamknijZbiorOdpowiedz">
    <wsdl:part name="parameters" element="a:zamknijZbiorOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="archiwizujZbior">
    <wsdl:part name="parameters" element="a:archiwizujZbior"/>
  </wsdl:message>
  <wsdl:message name="archiwizujZbiorOdpowiedz">
    <wsdl:part name="parameters" element="a:archiwizujZbiorOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="listaZbiorow">
    <wsdl:part name="parameters" element="a:listaZbiorow"/>
  </wsdl:message>
  <wsdl:message name="listaZbiorowOdpowiedz">
    <wsdl:part name="parameters" element="a:listaZbiorowOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzZbior">
    <wsdl:part name="parameters" element="a:pobierzZbior"/>
  </wsdl:message>
  <wsdl:message name="pobierzZbiorOdpowiedz">
    <wsdl:part name="parameters" element="a:pobierzZbiorOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="eksportujZbior">
    <wsdl:part name="parameters" element="a:eksportujZbior"/>
  </wsdl:message>
  <wsdl:message name="eksportujZbiorOdpowiedz">
    <wsdl:part name="parameters" element="a:eksportujZbiorOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="porownajZbiory">
    <wsdl:part name="parameters" element="a:porownajZbiory"/>
  </wsdl:message>
  <wsdl:message name="porownajZbioryOdpowiedz">
    <wsdl:part name="parameters" element="a:porownajZbioryOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zglosZmianeDostawcy">
    <wsdl:part name="parameters" element="a:zglosZmianeDostawcy"/>
  </wsdl:message>
  <wsdl:message name="zglosZmianeDostawcyOdpowiedz">
    <wsdl:part name="parameters" element="a:zglosZmianeDostawcyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="stanProceduryZmiany">
    <wsdl:part name="parameters" element="a:stanProceduryZmiany"/>
  </wsdl:message>
  <wsdl:message name="stanProceduryZmianyOdpowiedz">
    <wsdl:part name="parameters" element="a:stanProceduryZmianyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="wykonajKrokZmiany">
    <wsdl:part name="parameters" element="a:wykonajKrokZmiany"/>
  </wsdl:message>
  <wsdl:message name="wykonajKrokZmianyOdpowiedz">
    <wsdl:part name="parameters" element="a:wykonajKrokZmianyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="AdministracjaZbiorow">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="utworzZbior">
      <wsdl:documentation>Utworzenie zbioru jednostki; kod nadaje bramka. <g:kody>5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="a:utworzZbior"/>
      <wsdl:output message="a:utworzZbiorOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="przypiszZbior">
      <wsdl:documentation>Przypisanie zbioru systemowi, który go zasila. <g:kody>5007 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="a:przypiszZbior"/>
      <wsdl:output message="a:przypiszZbiorOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zamknijZbior">
      <wsdl:documentation>Zamknięcie zbioru: widzą go jeszcze usługi weryfikacji, nic go nie zasila. Gdzie tak ustawiono, potwierdza druga osoba. <g:kody>5007 5014 5019 5020 5040</g:kody></wsdl:documentation>
      <wsdl:input message="a:zamknijZbior"/>
      <wsdl:output message="a:zamknijZbiorOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="archiwizujZbior">
      <wsdl:documentation>Archiwizacja zbioru: usługi już go nie widzą. Gdzie tak ustawiono, potwierdza druga osoba. <g:kody>5007 5014 5019 5020 5040</g:kody></wsdl:documentation>
      <wsdl:input message="a:archiwizujZbior"/>
      <wsdl:output message="a:archiwizujZbiorOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="listaZbiorow">
      <wsdl:documentation>Wykaz zbiorów, którymi wywołujący zarządza. <g:kody></g:kody></wsdl:documentation>
      <wsdl:input message="a:listaZbiorow"/>
      <wsdl:output message="a:listaZbiorowOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzZbior">
      <wsdl:documentation>Zbiór i jego historia. <g:kody>5020</g:kody></wsdl:documentation>
      <wsdl:input message="a:pobierzZbior"/>
      <wsdl:output message="a:pobierzZbiorOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="eksportujZbior">
      <wsdl:documentation>Wydanie administratorowi danych treści jego zbioru, w częściach. <g:kody>5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="a:eksportujZbior"/>
      <wsdl:output message="a:eksportujZbiorOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="porownajZbiory">
      <wsdl:documentation>Porównanie dwóch zbiorów: liczby, osoby po jednej stronie, różnice. <g:kody>5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="a:porownajZbiory"/>
      <wsdl:output message="a:porownajZbioryOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zglosZmianeDostawcy">
      <wsdl:documentation>Zgłoszenie przez jednostkę planowanej zmiany dostawcy jej systemu. <g:kody>5007 5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="a:zglosZmianeDostawcy"/>
      <wsdl:output message="a:zglosZmianeDostawcyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="stanProceduryZmiany">
      <wsdl:documentation>Gdzie stoją procedury zmiany dostawcy, co jest następne i kto to robi. <g:kody>5020</g:kody></wsdl:documentation>
      <wsdl:input message="a:stanProceduryZmiany"/>
      <wsdl:output message="a:stanProceduryZmianyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="wykonajKrokZmiany">
      <wsdl:documentation>Wykonanie kroku procedury zmiany dostawcy. <g:kody>3014 3016 5014 5019 5020 5021 5040 5041 5042</g:kody></wsdl:documentation>
      <wsdl:input message="a:wykonajKrokZmiany"/>
      <wsdl:output message="a:wykonajKrokZmianyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="a:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="a:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="AdministracjaZbiorowSoap11" type="a:AdministracjaZbiorow">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="utworzZbior">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:utworzZbior" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="przypiszZbior">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:przypiszZbior" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zamknijZbior">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:zamknijZbior" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="archiwizujZbior">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:archiwizujZbior" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="listaZbiorow">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:listaZbiorow" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzZbior">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:pobierzZbior" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="eksportujZbior">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:eksportujZbior" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="porownajZbiory">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:porownajZbiory" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosZmianeDostawcy">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:zglosZmianeDostawcy" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="stanProceduryZmiany">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:stanProceduryZmiany" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="wykonajKrokZmiany">
      <soap:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:wykonajKrokZmiany" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="AdministracjaZbiorowSoap12" type="a:AdministracjaZbiorow">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="utworzZbior">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:utworzZbior" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="przypiszZbior">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:przypiszZbior" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zamknijZbior">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:zamknijZbior" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="archiwizujZbior">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:archiwizujZbior" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="listaZbiorow">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:listaZbiorow" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzZbior">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:pobierzZbior" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="eksportujZbior">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:eksportujZbior" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="porownajZbiory">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:porownajZbiory" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosZmianeDostawcy">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:zglosZmianeDostawcy" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="stanProceduryZmiany">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:stanProceduryZmiany" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="wykonajKrokZmiany">
      <soap12:operation soapAction="urn:csizs-gw:administracja-zbiorow:v1:wykonajKrokZmiany" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="AdministracjaZbiorow">
    <wsdl:port name="AdministracjaZbiorowSoap11" binding="a:AdministracjaZbiorowSoap11">
      <soap:address location="https://localhost:8443/uslugi/AdministracjaZbiorow/v1"/>
    </wsdl:port>
    <wsdl:port name="AdministracjaZbiorowSoap12" binding="a:AdministracjaZbiorowSoap12">
      <soap12:address location="https://localhost:8443/uslugi/AdministracjaZbiorow/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'DaneBeneficjenta.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:d="urn:csizs-gw:dane-beneficjenta:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="DaneBeneficjenta" targetNamespace="urn:csizs-gw:dane-beneficjenta:v1">
  <wsdl:documentation>Zbiory i dane wspólnych beneficjentów.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:dane-beneficjenta:v1" schemaLocation="../xsd/dane-beneficjenta.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="pobierzListeZbiorow">
    <wsdl:part name="parameters" element="d:pobierzListeZbiorow"/>
  </wsdl:message>
  <wsdl:message name="pobierzListeZbiorowOdpowiedz">
    <wsdl:part name="parameters" element="d:pobierzListeZbiorowOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzDane">
    <wsdl:part name="parameters" element="d:pobierzDane"/>
  </wsdl:message>
  <wsdl:message name="pobierzDaneOdpowiedz">
    <wsdl:part name="parameters" element="d:pobierzDaneOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="sprawdzTozsamosc">
    <wsdl:part name="parameters" element="d:sprawdzTozsamosc"/>
  </wsdl:message>
  <wsdl:message name="sprawdzTozsamoscOdpowiedz">
    <wsdl:part name="parameters" element="d:sprawdzTozsamoscOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="sprawdzSwiadczenia">
    <wsdl:part name="parameters" element="d:sprawdzSwiadczenia"/>
  </wsdl:message>
  <wsdl:message name="sprawdzSwiadczeniaOdpowiedz">
    <wsdl:part name="parameters" element="d:sprawdzSwiadczeniaOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zlecPobranieDanych">
    <wsdl:part name="parameters" element="d:zlecPobranieDanych"/>
  </wsdl:message>
  <wsdl:message name="zlecPobranieDanychOdpowiedz">
    <wsdl:part name="parameters" element="d:zlecPobranieDanychOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzWynikZlecenia">
    <wsdl:part name="parameters" element="d:pobierzWynikZlecenia"/>
  </wsdl:message>
  <wsdl:message name="pobierzWynikZleceniaOdpowiedz">
    <wsdl:part name="parameters" element="d:pobierzWynikZleceniaOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="DaneBeneficjenta">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="pobierzListeZbiorow">
      <wsdl:documentation>Zbiory, o które wołający może pytać. <g:kody>3011 5002 5010</g:kody></wsdl:documentation>
      <wsdl:input message="d:pobierzListeZbiorow"/>
      <wsdl:output message="d:pobierzListeZbiorowOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="d:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="d:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzDane">
      <wsdl:documentation>Dane beneficjenta ze wskazanych zbiorów; każdy zbiór odpowiada za siebie. <g:kody>3007 3008 3011 5001 5002 5009 5010 5021</g:kody></wsdl:documentation>
      <wsdl:input message="d:pobierzDane"/>
      <wsdl:output message="d:pobierzDaneOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="d:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="d:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="sprawdzTozsamosc">
      <wsdl:documentation>Sprawdzenie, czy osoba jest znana we wskazanych zbiorach i czy jej tożsamość się zgadza; bez podawania danych. <g:kody>3007 3008 3011 5001 5002 5009 5010 5021</g:kody></wsdl:documentation>
      <wsdl:input message="d:sprawdzTozsamosc"/>
      <wsdl:output message="d:sprawdzTozsamoscOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="d:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="d:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="sprawdzSwiadczenia">
      <wsdl:documentation>Sprawdzenie, czy osoba ma świadczenia w innych jednostkach: rodzaje i okresy, w granicach udzielonych zakresów. <g:kody>3007 3008 3011 5001 5002 5009 5010 5021</g:kody></wsdl:documentation>
      <wsdl:input message="d:sprawdzSwiadczenia"/>
      <wsdl:output message="d:sprawdzSwiadczeniaOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="d:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="d:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zlecPobranieDanych">
      <wsdl:documentation>Zlecenie pobrania danych wielu osób; wykonywane i zapisywane dopiero przy odbiorze wyniku. <g:kody>3007 3008 3011 5001 5002 5010 5021</g:kody></wsdl:documentation>
      <wsdl:input message="d:zlecPobranieDanych"/>
      <wsdl:output message="d:zlecPobranieDanychOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="d:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="d:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzWynikZlecenia">
      <wsdl:documentation>Wynik zlecenia, stronami: uprawnienia są sprawdzane, a dostęp zapisywany w chwili odbioru. <g:kody>3007 3008 3011 5002 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="d:pobierzWynikZlecenia"/>
      <wsdl:output message="d:pobierzWynikZleceniaOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="d:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="d:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="DaneBeneficjentaSoap11" type="d:DaneBeneficjenta">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="pobierzListeZbiorow">
      <soap:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:pobierzListeZbiorow" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzDane">
      <soap:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:pobierzDane" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="sprawdzTozsamosc">
      <soap:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:sprawdzTozsamosc" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="sprawdzSwiadczenia">
      <soap:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:sprawdzSwiadczenia" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zlecPobranieDanych">
      <soap:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:zlecPobranieDanych" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzWynikZlecenia">
      <soap:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:pobierzWynikZlecenia" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="DaneBeneficjentaSoap12" type="d:DaneBeneficjenta">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="pobierzListeZbiorow">
      <soap12:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:pobierzListeZbiorow" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzDane">
      <soap12:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:pobierzDane" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="sprawdzTozsamosc">
      <soap12:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:sprawdzTozsamosc" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="sprawdzSwiadczenia">
      <soap12:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:sprawdzSwiadczenia" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zlecPobranieDanych">
      <soap12:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:zlecPobranieDanych" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzWynikZlecenia">
      <soap12:operation soapAction="urn:csizs-gw:dane-beneficjenta:v1:pobierzWynikZlecenia" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="DaneBeneficjenta">
    <wsdl:port name="DaneBeneficjentaSoap11" binding="d:DaneBeneficjentaSoap11">
      <soap:address location="https://localhost:8443/uslugi/DaneBeneficjenta/v1"/>
    </wsdl:port>
    <wsdl:port name="DaneBeneficjentaSoap12" binding="d:DaneBeneficjentaSoap12">
      <soap12:address location="https://localhost:8443/uslugi/DaneBeneficjenta/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'Podlaczenie.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="urn:csizs-gw:podlaczenie:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="Podlaczenie" targetNamespace="urn:csizs-gw:podlaczenie:v1">
  <wsdl:documentation>Przyłączanie jednostek terenowych.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:podlaczenie:v1" schemaLocation="../xsd/podlaczenie.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="zarejestrujJednostke">
    <wsdl:part name="parameters" element="p:zarejestrujJednostke"/>
  </wsdl:message>
  <wsdl:message name="zarejestrujJednostkeOdpowiedz">
    <wsdl:part name="parameters" element="p:zarejestrujJednostkeOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zglosGotowosc">
    <wsdl:part name="parameters" element="p:zglosGotowosc"/>
  </wsdl:message>
  <wsdl:message name="zglosGotowoscOdpowiedz">
    <wsdl:part name="parameters" element="p:zglosGotowoscOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="utworzPakiet">
    <wsdl:part name="parameters" element="p:utworzPakiet"/>
  </wsdl:message>
  <wsdl:message name="utworzPakietOdpowiedz">
    <wsdl:part name="parameters" element="p:utworzPakietOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzPakiet">
    <wsdl:part name="parameters" element="p:pobierzPakiet"/>
  </wsdl:message>
  <wsdl:message name="pobierzPakietOdpowiedz">
    <wsdl:part name="parameters" element="p:pobierzPakietOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="potwierdzPakiet">
    <wsdl:part name="parameters" element="p:potwierdzPakiet"/>
  </wsdl:message>
  <wsdl:message name="potwierdzPakietOdpowiedz">
    <wsdl:part name="parameters" element="p:potwierdzPakietOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zglosStatusPodlaczenia">
    <wsdl:part name="parameters" element="p:zglosStatusPodlaczenia"/>
  </wsdl:message>
  <wsdl:message name="zglosStatusPodlaczeniaOdpowiedz">
    <wsdl:part name="parameters" element="p:zglosStatusPodlaczeniaOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="Podlaczenie">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="zarejestrujJednostke">
      <wsdl:documentation>Rejestracja jednostki i konta jej administratora lokalnego. <g:kody>3016 5002 5007 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="p:zarejestrujJednostke"/>
      <wsdl:output message="p:zarejestrujJednostkeOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="p:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="p:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zglosGotowosc">
      <wsdl:documentation>Zgłoszenie gotowości jednostki do podłączenia. <g:kody>3016 5001 5002 5021</g:kody></wsdl:documentation>
      <wsdl:input message="p:zglosGotowosc"/>
      <wsdl:output message="p:zglosGotowoscOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="p:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="p:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="utworzPakiet">
      <wsdl:documentation>Utworzenie pakietu informacji dla jednostki. <g:kody>3016 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="p:utworzPakiet"/>
      <wsdl:output message="p:utworzPakietOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="p:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="p:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzPakiet">
      <wsdl:documentation>Pobranie zaszyfrowanego pakietu informacji. <g:kody>3016 5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="p:pobierzPakiet"/>
      <wsdl:output message="p:pobierzPakietOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="p:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="p:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="potwierdzPakiet">
      <wsdl:documentation>Potwierdzenie odbioru pakietu albo zgłoszenie braków. <g:kody>3016 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="p:potwierdzPakiet"/>
      <wsdl:output message="p:potwierdzPakietOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="p:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="p:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zglosStatusPodlaczenia">
      <wsdl:documentation>Informacja o wyniku podłączenia systemu. <g:kody>3016 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="p:zglosStatusPodlaczenia"/>
      <wsdl:output message="p:zglosStatusPodlaczeniaOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="p:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="p:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="PodlaczenieSoap11" type="p:Podlaczenie">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="zarejestrujJednostke">
      <soap:operation soapAction="urn:csizs-gw:podlaczenie:v1:zarejestrujJednostke" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosGotowosc">
      <soap:operation soapAction="urn:csizs-gw:podlaczenie:v1:zglosGotowosc" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="utworzPakiet">
      <soap:operation soapAction="urn:csizs-gw:podlaczenie:v1:utworzPakiet" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzPakiet">
      <soap:operation soapAction="urn:csizs-gw:podlaczenie:v1:pobierzPakiet" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="potwierdzPakiet">
      <soap:operation soapAction="urn:csizs-gw:podlaczenie:v1:potwierdzPakiet" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosStatusPodlaczenia">
      <soap:operation soapAction="urn:csizs-gw:podlaczenie:v1:zglosStatusPodlaczenia" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="PodlaczenieSoap12" type="p:Podlaczenie">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="zarejestrujJednostke">
      <soap12:operation soapAction="urn:csizs-gw:podlaczenie:v1:zarejestrujJednostke" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosGotowosc">
      <soap12:operation soapAction="urn:csizs-gw:podlaczenie:v1:zglosGotowosc" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="utworzPakiet">
      <soap12:operation soapAction="urn:csizs-gw:podlaczenie:v1:utworzPakiet" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzPakiet">
      <soap12:operation soapAction="urn:csizs-gw:podlaczenie:v1:pobierzPakiet" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="potwierdzPakiet">
      <soap12:operation soapAction="urn:csizs-gw:podlaczenie:v1:potwierdzPakiet" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosStatusPodlaczenia">
      <soap12:operation soapAction="urn:csizs-gw:podlaczenie:v1:zglosStatusPodlaczenia" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="Podlaczenie">
    <wsdl:port name="PodlaczenieSoap11" binding="p:PodlaczenieSoap11">
      <soap:address location="https://localhost:8443/uslugi/Podlaczenie/v1"/>
    </wsdl:port>
    <wsdl:port name="PodlaczenieSoap12" binding="p:PodlaczenieSoap12">
      <soap12:address location="https://localhost:8443/uslugi/Podlaczenie/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'RegulyUdostepniania.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ru="urn:csizs-gw:reguly-udostepniania:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="RegulyUdostepniania" targetNamespace="urn:csizs-gw:reguly-udostepniania:v1">
  <wsdl:documentation>Reguły, które otwierają dane: kto, w jakiej roli, na jakiej podstawie i co może zobaczyć.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:reguly-udostepniania:v1" schemaLocation="../xsd/reguly-udostepniania.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="dodajRegule">
    <wsdl:part name="parameters" element="ru:dodajRegule"/>
  </wsdl:message>
  <wsdl:message name="dodajReguleOdpowiedz">
    <wsdl:part name="parameters" element="ru:dodajReguleOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="rozstrzygnijRegule">
    <wsdl:part name="parameters" element="ru:rozstrzygnijRegule"/>
  </wsdl:message>
  <wsdl:message name="rozstrzygnijReguleOdpowiedz">
    <wsdl:part name="parameters" element="ru:rozstrzygnijReguleOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zakonczRegule">
    <wsdl:part name="parameters" element="ru:zakonczRegule"/>
  </wsdl:message>
  <wsdl:message name="zakonczReguleOdpowiedz">
    <wsdl:part name="parameters" element="ru:zakonczReguleOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="podgladReguly">
    <wsdl:part name="parameters" element="ru:podgladReguly"/>
  </wsdl:message>
  <wsdl:message name="podgladRegulyOdpowiedz">
    <wsdl:part name="parameters" element="ru:podgladRegulyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="listaRegul">
    <wsdl:part name="parameters" element="ru:listaRegul"/>
  </wsdl:message>
  <wsdl:message name="listaRegulOdpowiedz">
    <wsdl:part name="parameters" element="ru:listaRegulOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="wczytajReguly">
    <wsdl:part name="parameters" element="ru:wczytajReguly"/>
  </wsdl:message>
  <wsdl:message name="wczytajRegulyOdpowiedz">
    <wsdl:part name="parameters" element="ru:wczytajRegulyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="ustawZatwierdzanieRegul">
    <wsdl:part name="parameters" element="ru:ustawZatwierdzanieRegul"/>
  </wsdl:message>
  <wsdl:message name="ustawZatwierdzanieRegulOdpowiedz">
    <wsdl:part name="parameters" element="ru:ustawZatwierdzanieRegulOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="RegulyUdostepniania">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="dodajRegule">
      <wsdl:documentation>Reguła udostępniania: otwiera kody zakresów; czego żadna nie otwiera, jest zamknięte. Reguła, która wymaga drugiej osoby, działa dopiero po przyjęciu. <g:kody>3016 5002 5021</g:kody></wsdl:documentation>
      <wsdl:input message="ru:dodajRegule"/>
      <wsdl:output message="ru:dodajReguleOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="ru:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="ru:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="rozstrzygnijRegule">
      <wsdl:documentation>Przyjęcie albo odrzucenie zaproponowanej reguły przez drugą osobę. <g:kody>3016 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="ru:rozstrzygnijRegule"/>
      <wsdl:output message="ru:rozstrzygnijReguleOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="ru:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="ru:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zakonczRegule">
      <wsdl:documentation>Koniec obowiązywania reguły: w podanym dniu albo natychmiast. <g:kody>3016 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="ru:zakonczRegule"/>
      <wsdl:output message="ru:zakonczReguleOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="ru:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="ru:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="podgladReguly">
      <wsdl:documentation>Kto co zobaczy po zmianie: różnica wobec dnia dzisiejszego. Niczego nie zmienia. <g:kody>3016 5002 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="ru:podgladReguly"/>
      <wsdl:output message="ru:podgladRegulyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="ru:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="ru:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="listaRegul">
      <wsdl:documentation>Reguły udostępniania, które dotyczą jednostki wywołującego: jako strony dającej albo pytającej. <g:kody>5002</g:kody></wsdl:documentation>
      <wsdl:input message="ru:listaRegul"/>
      <wsdl:output message="ru:listaRegulOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="ru:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="ru:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="wczytajReguly">
      <wsdl:documentation>Dodanie wielu reguł naraz: wszystkie albo żadna. <g:kody>3016 5002 5021</g:kody></wsdl:documentation>
      <wsdl:input message="ru:wczytajReguly"/>
      <wsdl:output message="ru:wczytajRegulyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="ru:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="ru:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="ustawZatwierdzanieRegul">
      <wsdl:documentation>Czy reguły otwierające dane jednostki wymagają przyjęcia przez drugą osobę. <g:kody>3016 5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="ru:ustawZatwierdzanieRegul"/>
      <wsdl:output message="ru:ustawZatwierdzanieRegulOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="ru:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="ru:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="RegulyUdostepnianiaSoap11" type="ru:RegulyUdostepniania">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="dodajRegule">
      <soap:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:dodajRegule" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="rozstrzygnijRegule">
      <soap:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:rozstrzygnijRegule" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zakonczRegule">
      <soap:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:zakonczRegule" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="podgladReguly">
      <soap:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:podgladReguly" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="listaRegul">
      <soap:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:listaRegul" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="wczytajReguly">
      <soap:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:wczytajReguly" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="ustawZatwierdzanieRegul">
      <soap:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:ustawZatwierdzanieRegul" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="RegulyUdostepnianiaSoap12" type="ru:RegulyUdostepniania">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="dodajRegule">
      <soap12:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:dodajRegule" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="rozstrzygnijRegule">
      <soap12:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:rozstrzygnijRegule" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zakonczRegule">
      <soap12:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:zakonczRegule" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="podgladReguly">
      <soap12:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:podgladReguly" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="listaRegul">
      <soap12:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:listaRegul" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="wczytajReguly">
      <soap12:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:wczytajReguly" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="ustawZatwierdzanieRegul">
      <soap12:operation soapAction="urn:csizs-gw:reguly-udostepniania:v1:ustawZatwierdzanieRegul" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="RegulyUdostepniania">
    <wsdl:port name="RegulyUdostepnianiaSoap11" binding="ru:RegulyUdostepnianiaSoap11">
      <soap:address location="https://localhost:8443/uslugi/RegulyUdostepniania/v1"/>
    </wsdl:port>
    <wsdl:port name="RegulyUdostepnianiaSoap12" binding="ru:RegulyUdostepnianiaSoap12">
      <soap12:address location="https://localhost:8443/uslugi/RegulyUdostepniania/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'RejestrDostepow.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:l="urn:csizs-gw:rejestr-dostepow:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="RejestrDostepow" targetNamespace="urn:csizs-gw:rejestr-dostepow:v1">
  <wsdl:documentation>Rejestr dostępów: wpisy, raport dla osoby, dowody.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:rejestr-dostepow:v1" schemaLocation="../xsd/rejestr-dostepow.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="pobierzRekordy">
    <wsdl:part name="parameters" element="l:pobierzRekordy"/>
  </wsdl:message>
  <wsdl:message name="pobierzRekordyOdpowiedz">
    <wsdl:part name="parameters" element="l:pobierzRekordyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="raportDlaOsoby">
    <wsdl:part name="parameters" element="l:raportDlaOsoby"/>
  </wsdl:message>
  <wsdl:message name="raportDlaOsobyOdpowiedz">
    <wsdl:part name="parameters" element="l:raportDlaOsobyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzDowodWpisu">
    <wsdl:part name="parameters" element="l:pobierzDowodWpisu"/>
  </wsdl:message>
  <wsdl:message name="pobierzDowodWpisuOdpowiedz">
    <wsdl:part name="parameters" element="l:pobierzDowodWpisuOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzPunktKontrolny">
    <wsdl:part name="parameters" element="l:pobierzPunktKontrolny"/>
  </wsdl:message>
  <wsdl:message name="pobierzPunktKontrolnyOdpowiedz">
    <wsdl:part name="parameters" element="l:pobierzPunktKontrolnyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="RejestrDostepow">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="pobierzRekordy">
      <wsdl:documentation>Wpisy rejestru dostępów. <g:kody>3016 5001 5010 5021</g:kody></wsdl:documentation>
      <wsdl:input message="l:pobierzRekordy"/>
      <wsdl:output message="l:pobierzRekordyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="l:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="l:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="raportDlaOsoby">
      <wsdl:documentation>Raport o dostępach do danych osoby. <g:kody>3016 5001 5010 5021</g:kody></wsdl:documentation>
      <wsdl:input message="l:raportDlaOsoby"/>
      <wsdl:output message="l:raportDlaOsobyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="l:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="l:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzDowodWpisu">
      <wsdl:documentation>Dowód, że wpis jest w dzienniku. <g:kody>5020</g:kody></wsdl:documentation>
      <wsdl:input message="l:pobierzDowodWpisu"/>
      <wsdl:output message="l:pobierzDowodWpisuOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="l:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="l:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzPunktKontrolny">
      <wsdl:documentation>Punkt kontrolny, na żądanie z dowodem ciągłości. <g:kody>5020</g:kody></wsdl:documentation>
      <wsdl:input message="l:pobierzPunktKontrolny"/>
      <wsdl:output message="l:pobierzPunktKontrolnyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="l:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="l:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="RejestrDostepowSoap11" type="l:RejestrDostepow">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="pobierzRekordy">
      <soap:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:pobierzRekordy" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="raportDlaOsoby">
      <soap:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:raportDlaOsoby" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzDowodWpisu">
      <soap:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:pobierzDowodWpisu" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzPunktKontrolny">
      <soap:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:pobierzPunktKontrolny" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="RejestrDostepowSoap12" type="l:RejestrDostepow">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="pobierzRekordy">
      <soap12:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:pobierzRekordy" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="raportDlaOsoby">
      <soap12:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:raportDlaOsoby" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzDowodWpisu">
      <soap12:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:pobierzDowodWpisu" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzPunktKontrolny">
      <soap12:operation soapAction="urn:csizs-gw:rejestr-dostepow:v1:pobierzPunktKontrolny" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="RejestrDostepow">
    <wsdl:port name="RejestrDostepowSoap11" binding="l:RejestrDostepowSoap11">
      <soap:address location="https://localhost:8443/uslugi/RejestrDostepow/v1"/>
    </wsdl:port>
    <wsdl:port name="RejestrDostepowSoap12" binding="l:RejestrDostepowSoap12">
      <soap12:address location="https://localhost:8443/uslugi/RejestrDostepow/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'RejestracjaSD.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:r="urn:csizs-gw:rejestracja-sd:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="RejestracjaSD" targetNamespace="urn:csizs-gw:rejestracja-sd:v1">
  <wsdl:documentation>Rejestracja systemów dziedzinowych i ich stan.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:rejestracja-sd:v1" schemaLocation="../xsd/rejestracja-sd.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="sprawdzPolaczenie">
    <wsdl:part name="parameters" element="r:sprawdzPolaczenie"/>
  </wsdl:message>
  <wsdl:message name="sprawdzPolaczenieOdpowiedz">
    <wsdl:part name="parameters" element="r:sprawdzPolaczenieOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zarejestrujSD">
    <wsdl:part name="parameters" element="r:zarejestrujSD"/>
  </wsdl:message>
  <wsdl:message name="zarejestrujSDOdpowiedz">
    <wsdl:part name="parameters" element="r:zarejestrujSDOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzStatusSD">
    <wsdl:part name="parameters" element="r:pobierzStatusSD"/>
  </wsdl:message>
  <wsdl:message name="pobierzStatusSDOdpowiedz">
    <wsdl:part name="parameters" element="r:pobierzStatusSDOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="aktywujSD">
    <wsdl:part name="parameters" element="r:aktywujSD"/>
  </wsdl:message>
  <wsdl:message name="aktywujSDOdpowiedz">
    <wsdl:part name="parameters" element="r:aktywujSDOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="odnowCertyfikat">
    <wsdl:part name="parameters" element="r:odnowCertyfikat"/>
  </wsdl:message>
  <wsdl:message name="odnowCertyfikatOdpowiedz">
    <wsdl:part name="parameters" element="r:odnowCertyfikatOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="dezaktywujSD">
    <wsdl:part name="parameters" element="r:dezaktywujSD"/>
  </wsdl:message>
  <wsdl:message name="dezaktywujSDOdpowiedz">
    <wsdl:part name="parameters" element="r:dezaktywujSDOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="RejestracjaSD">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="sprawdzPolaczenie">
      <wsdl:documentation>Czas i wersje bramki; nie wymaga certyfikatu ani podpisu. <g:kody></g:kody></wsdl:documentation>
      <wsdl:input message="r:sprawdzPolaczenie"/>
      <wsdl:output message="r:sprawdzPolaczenieOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="r:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="r:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zarejestrujSD">
      <wsdl:documentation>Rejestracja systemu: wydanie certyfikatów TLS i podpisu. <g:kody>3010 3013 3014 3016 5018 5021</g:kody></wsdl:documentation>
      <wsdl:input message="r:zarejestrujSD"/>
      <wsdl:output message="r:zarejestrujSDOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="r:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="r:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzStatusSD">
      <wsdl:documentation>Stan zarejestrowanego systemu. <g:kody>5020</g:kody></wsdl:documentation>
      <wsdl:input message="r:pobierzStatusSD"/>
      <wsdl:output message="r:pobierzStatusSDOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="r:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="r:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="aktywujSD">
      <wsdl:documentation>Aktywacja systemu. <g:kody>3014 5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="r:aktywujSD"/>
      <wsdl:output message="r:aktywujSDOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="r:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="r:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="odnowCertyfikat">
      <wsdl:documentation>Wydanie nowych certyfikatów systemu podpisane dotychczasowym; wycofanie poprzednich. <g:kody>5018 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="r:odnowCertyfikat"/>
      <wsdl:output message="r:odnowCertyfikatOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="r:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="r:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="dezaktywujSD">
      <wsdl:documentation>Dezaktywacja systemu; przypisania zbiorów pozostają widoczne. <g:kody>5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="r:dezaktywujSD"/>
      <wsdl:output message="r:dezaktywujSDOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="r:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="r:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="RejestracjaSDSoap11" type="r:RejestracjaSD">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="sprawdzPolaczenie">
      <soap:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:sprawdzPolaczenie" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zarejestrujSD">
      <soap:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:zarejestrujSD" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzStatusSD">
      <soap:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:pobierzStatusSD" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="aktywujSD">
      <soap:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:aktywujSD" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="odnowCertyfikat">
      <soap:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:odnowCertyfikat" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="dezaktywujSD">
      <soap:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:dezaktywujSD" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="RejestracjaSDSoap12" type="r:RejestracjaSD">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="sprawdzPolaczenie">
      <soap12:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:sprawdzPolaczenie" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zarejestrujSD">
      <soap12:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:zarejestrujSD" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzStatusSD">
      <soap12:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:pobierzStatusSD" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="aktywujSD">
      <soap12:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:aktywujSD" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="odnowCertyfikat">
      <soap12:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:odnowCertyfikat" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="dezaktywujSD">
      <soap12:operation soapAction="urn:csizs-gw:rejestracja-sd:v1:dezaktywujSD" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="RejestracjaSD">
    <wsdl:port name="RejestracjaSDSoap11" binding="r:RejestracjaSDSoap11">
      <soap:address location="https://localhost:8443/uslugi/RejestracjaSD/v1"/>
    </wsdl:port>
    <wsdl:port name="RejestracjaSDSoap12" binding="r:RejestracjaSDSoap12">
      <soap12:address location="https://localhost:8443/uslugi/RejestracjaSD/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'Slowniki.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:csizs-gw:slowniki:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="Slowniki" targetNamespace="urn:csizs-gw:slowniki:v1">
  <wsdl:documentation>Słowniki: lista, pobranie, potwierdzenie.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:slowniki:v1" schemaLocation="../xsd/slowniki.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="pobierzListeSlownikow">
    <wsdl:part name="parameters" element="s:pobierzListeSlownikow"/>
  </wsdl:message>
  <wsdl:message name="pobierzListeSlownikowOdpowiedz">
    <wsdl:part name="parameters" element="s:pobierzListeSlownikowOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzSlownik">
    <wsdl:part name="parameters" element="s:pobierzSlownik"/>
  </wsdl:message>
  <wsdl:message name="pobierzSlownikOdpowiedz">
    <wsdl:part name="parameters" element="s:pobierzSlownikOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="potwierdzSlowniki">
    <wsdl:part name="parameters" element="s:potwierdzSlowniki"/>
  </wsdl:message>
  <wsdl:message name="potwierdzSlownikiOdpowiedz">
    <wsdl:part name="parameters" element="s:potwierdzSlownikiOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzZmianySlownika">
    <wsdl:part name="parameters" element="s:pobierzZmianySlownika"/>
  </wsdl:message>
  <wsdl:message name="pobierzZmianySlownikaOdpowiedz">
    <wsdl:part name="parameters" element="s:pobierzZmianySlownikaOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="uzgodnijSlownik">
    <wsdl:part name="parameters" element="s:uzgodnijSlownik"/>
  </wsdl:message>
  <wsdl:message name="uzgodnijSlownikOdpowiedz">
    <wsdl:part name="parameters" element="s:uzgodnijSlownikOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zglosNiezgodnoscSlownika">
    <wsdl:part name="parameters" element="s:zglosNiezgodnoscSlownika"/>
  </wsdl:message>
  <wsdl:message name="zglosNiezgodnoscSlownikaOdpowiedz">
    <wsdl:part name="parameters" element="s:zglosNiezgodnoscSlownikaOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="Slowniki">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="pobierzListeSlownikow">
      <wsdl:documentation>Słowniki z wersjami obowiązującymi i zapowiedzianymi. <g:kody></g:kody></wsdl:documentation>
      <wsdl:input message="s:pobierzListeSlownikow"/>
      <wsdl:output message="s:pobierzListeSlownikowOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="s:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="s:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzSlownik">
      <wsdl:documentation>Słownik z pozycjami. <g:kody>5003 5020</g:kody></wsdl:documentation>
      <wsdl:input message="s:pobierzSlownik"/>
      <wsdl:output message="s:pobierzSlownikOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="s:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="s:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="potwierdzSlowniki">
      <wsdl:documentation>Potwierdzenie wersji słowników wczytanych do systemu. <g:kody>5003 5020</g:kody></wsdl:documentation>
      <wsdl:input message="s:potwierdzSlowniki"/>
      <wsdl:output message="s:potwierdzSlownikiOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="s:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="s:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzZmianySlownika">
      <wsdl:documentation>Zmiany słownika od posiadanej wersji; gdy różnicy podać nie można, kod radzi pobrać całość. <g:kody>5003 5020 5022</g:kody></wsdl:documentation>
      <wsdl:input message="s:pobierzZmianySlownika"/>
      <wsdl:output message="s:pobierzZmianySlownikaOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="s:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="s:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="uzgodnijSlownik">
      <wsdl:documentation>Uzgodnienie pozycji systemu dziedzinowego ze słownikiem: odpowiedniki i pozycje bez odpowiednika. <g:kody>5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="s:uzgodnijSlownik"/>
      <wsdl:output message="s:uzgodnijSlownikOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="s:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="s:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zglosNiezgodnoscSlownika">
      <wsdl:documentation>Zgłoszenie niezgodności pozycji słownika administratorowi centralnemu. <g:kody>5003 5007 5020</g:kody></wsdl:documentation>
      <wsdl:input message="s:zglosNiezgodnoscSlownika"/>
      <wsdl:output message="s:zglosNiezgodnoscSlownikaOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="s:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="s:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="SlownikiSoap11" type="s:Slowniki">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="pobierzListeSlownikow">
      <soap:operation soapAction="urn:csizs-gw:slowniki:v1:pobierzListeSlownikow" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzSlownik">
      <soap:operation soapAction="urn:csizs-gw:slowniki:v1:pobierzSlownik" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="potwierdzSlowniki">
      <soap:operation soapAction="urn:csizs-gw:slowniki:v1:potwierdzSlowniki" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzZmianySlownika">
      <soap:operation soapAction="urn:csizs-gw:slowniki:v1:pobierzZmianySlownika" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="uzgodnijSlownik">
      <soap:operation soapAction="urn:csizs-gw:slowniki:v1:uzgodnijSlownik" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosNiezgodnoscSlownika">
      <soap:operation soapAction="urn:csizs-gw:slowniki:v1:zglosNiezgodnoscSlownika" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="SlownikiSoap12" type="s:Slowniki">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="pobierzListeSlownikow">
      <soap12:operation soapAction="urn:csizs-gw:slowniki:v1:pobierzListeSlownikow" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzSlownik">
      <soap12:operation soapAction="urn:csizs-gw:slowniki:v1:pobierzSlownik" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="potwierdzSlowniki">
      <soap12:operation soapAction="urn:csizs-gw:slowniki:v1:potwierdzSlowniki" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzZmianySlownika">
      <soap12:operation soapAction="urn:csizs-gw:slowniki:v1:pobierzZmianySlownika" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="uzgodnijSlownik">
      <soap12:operation soapAction="urn:csizs-gw:slowniki:v1:uzgodnijSlownik" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosNiezgodnoscSlownika">
      <soap12:operation soapAction="urn:csizs-gw:slowniki:v1:zglosNiezgodnoscSlownika" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="Slowniki">
    <wsdl:port name="SlownikiSoap11" binding="s:SlownikiSoap11">
      <soap:address location="https://localhost:8443/uslugi/Slowniki/v1"/>
    </wsdl:port>
    <wsdl:port name="SlownikiSoap12" binding="s:SlownikiSoap12">
      <soap12:address location="https://localhost:8443/uslugi/Slowniki/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'TozsamoscMZT.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:csizs-gw:tozsamosc-mzt:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="TozsamoscMZT" targetNamespace="urn:csizs-gw:tozsamosc-mzt:v1">
  <wsdl:documentation>Konta, hasła i role użytkowników.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:tozsamosc-mzt:v1" schemaLocation="../xsd/tozsamosc-mzt.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="zmienHaslo">
    <wsdl:part name="parameters" element="t:zmienHaslo"/>
  </wsdl:message>
  <wsdl:message name="zmienHasloOdpowiedz">
    <wsdl:part name="parameters" element="t:zmienHasloOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="utworzUzytkownika">
    <wsdl:part name="parameters" element="t:utworzUzytkownika"/>
  </wsdl:message>
  <wsdl:message name="utworzUzytkownikaOdpowiedz">
    <wsdl:part name="parameters" element="t:utworzUzytkownikaOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="nadajRole">
    <wsdl:part name="parameters" element="t:nadajRole"/>
  </wsdl:message>
  <wsdl:message name="nadajRoleOdpowiedz">
    <wsdl:part name="parameters" element="t:nadajRoleOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="odbierzRole">
    <wsdl:part name="parameters" element="t:odbierzRole"/>
  </wsdl:message>
  <wsdl:message name="odbierzRoleOdpowiedz">
    <wsdl:part name="parameters" element="t:odbierzRoleOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zablokuj">
    <wsdl:part name="parameters" element="t:zablokuj"/>
  </wsdl:message>
  <wsdl:message name="zablokujOdpowiedz">
    <wsdl:part name="parameters" element="t:zablokujOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="odblokuj">
    <wsdl:part name="parameters" element="t:odblokuj"/>
  </wsdl:message>
  <wsdl:message name="odblokujOdpowiedz">
    <wsdl:part name="parameters" element="t:odblokujOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="dezaktywuj">
    <wsdl:part name="parameters" element="t:dezaktywuj"/>
  </wsdl:message>
  <wsdl:message name="dezaktywujOdpowiedz">
    <wsdl:part name="parameters" element="t:dezaktywujOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="listaUzytkownikow">
    <wsdl:part name="parameters" element="t:listaUzytkownikow"/>
  </wsdl:message>
  <wsdl:message name="listaUzytkownikowOdpowiedz">
    <wsdl:part name="parameters" element="t:listaUzytkownikowOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="TozsamoscMZT">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="zmienHaslo">
      <wsdl:documentation>Zmiana hasła, także tymczasowego przed pierwszym logowaniem. <g:kody>3010 3013 3015 3018</g:kody></wsdl:documentation>
      <wsdl:input message="t:zmienHaslo"/>
      <wsdl:output message="t:zmienHasloOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="utworzUzytkownika">
      <wsdl:documentation>Założenie konta w jednostce. <g:kody>3016 5007</g:kody></wsdl:documentation>
      <wsdl:input message="t:utworzUzytkownika"/>
      <wsdl:output message="t:utworzUzytkownikaOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="nadajRole">
      <wsdl:documentation>Nadanie ról użytkownikowi. <g:kody>3016 5002 5007 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="t:nadajRole"/>
      <wsdl:output message="t:nadajRoleOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="odbierzRole">
      <wsdl:documentation>Odebranie ról użytkownikowi; działa od razu, także w otwartych sesjach. <g:kody>3016 5002 5019 5020 5051</g:kody></wsdl:documentation>
      <wsdl:input message="t:odbierzRole"/>
      <wsdl:output message="t:odbierzRoleOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zablokuj">
      <wsdl:documentation>Zablokowanie konta przez administratora; kończy sesje portalu. <g:kody>3016 5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="t:zablokuj"/>
      <wsdl:output message="t:zablokujOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="odblokuj">
      <wsdl:documentation>Zdjęcie blokady administratora i blokady czasowej; zeruje licznik nieudanych prób. <g:kody>3016 5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="t:odblokuj"/>
      <wsdl:output message="t:odblokujOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="dezaktywuj">
      <wsdl:documentation>Trwałe wyłączenie konta; nie można go przywrócić. <g:kody>3016 5019 5020 5051</g:kody></wsdl:documentation>
      <wsdl:input message="t:dezaktywuj"/>
      <wsdl:output message="t:dezaktywujOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="listaUzytkownikow">
      <wsdl:documentation>Konta jednostek, które wywołujący nadzoruje, według loginu. <g:kody>3016 5002</g:kody></wsdl:documentation>
      <wsdl:input message="t:listaUzytkownikow"/>
      <wsdl:output message="t:listaUzytkownikowOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="t:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="t:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="TozsamoscMZTSoap11" type="t:TozsamoscMZT">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="zmienHaslo">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:zmienHaslo" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="utworzUzytkownika">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:utworzUzytkownika" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="nadajRole">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:nadajRole" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="odbierzRole">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:odbierzRole" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zablokuj">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:zablokuj" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="odblokuj">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:odblokuj" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="dezaktywuj">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:dezaktywuj" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="listaUzytkownikow">
      <soap:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:listaUzytkownikow" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="TozsamoscMZTSoap12" type="t:TozsamoscMZT">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="zmienHaslo">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:zmienHaslo" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="utworzUzytkownika">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:utworzUzytkownika" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="nadajRole">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:nadajRole" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="odbierzRole">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:odbierzRole" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zablokuj">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:zablokuj" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="odblokuj">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:odblokuj" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="dezaktywuj">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:dezaktywuj" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="listaUzytkownikow">
      <soap12:operation soapAction="urn:csizs-gw:tozsamosc-mzt:v1:listaUzytkownikow" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="TozsamoscMZT">
    <wsdl:port name="TozsamoscMZTSoap11" binding="t:TozsamoscMZTSoap11">
      <soap:address location="https://localhost:8443/uslugi/TozsamoscMZT/v1"/>
    </wsdl:port>
    <wsdl:port name="TozsamoscMZTSoap12" binding="t:TozsamoscMZTSoap12">
      <soap12:address location="https://localhost:8443/uslugi/TozsamoscMZT/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
  'ZasilanieCBB.wsdl': `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:csizs-gw:zasilanie-cbb:v1" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:g="urn:csizs-gw:opis:v1"
  name="ZasilanieCBB" targetNamespace="urn:csizs-gw:zasilanie-cbb:v1">
  <wsdl:documentation>Zasilanie zbiorów CBB paczkami rekordów.</wsdl:documentation>
  <wsdl:types>
    <xs:schema>
      <xs:import namespace="urn:csizs-gw:zasilanie-cbb:v1" schemaLocation="../xsd/zasilanie-cbb.xsd"/>
      <xs:import namespace="urn:csizs-gw:bledy:v1" schemaLocation="../xsd/bledy.xsd"/>
    </xs:schema>
  </wsdl:types>

  <wsdl:message name="rozpocznijZasilenie">
    <wsdl:part name="parameters" element="z:rozpocznijZasilenie"/>
  </wsdl:message>
  <wsdl:message name="rozpocznijZasilenieOdpowiedz">
    <wsdl:part name="parameters" element="z:rozpocznijZasilenieOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="przekazPaczke">
    <wsdl:part name="parameters" element="z:przekazPaczke"/>
  </wsdl:message>
  <wsdl:message name="przekazPaczkeOdpowiedz">
    <wsdl:part name="parameters" element="z:przekazPaczkeOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zakonczZasilenie">
    <wsdl:part name="parameters" element="z:zakonczZasilenie"/>
  </wsdl:message>
  <wsdl:message name="zakonczZasilenieOdpowiedz">
    <wsdl:part name="parameters" element="z:zakonczZasilenieOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzStanZasilenia">
    <wsdl:part name="parameters" element="z:pobierzStanZasilenia"/>
  </wsdl:message>
  <wsdl:message name="pobierzStanZasileniaOdpowiedz">
    <wsdl:part name="parameters" element="z:pobierzStanZasileniaOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="przerwijZasilenie">
    <wsdl:part name="parameters" element="z:przerwijZasilenie"/>
  </wsdl:message>
  <wsdl:message name="przerwijZasilenieOdpowiedz">
    <wsdl:part name="parameters" element="z:przerwijZasilenieOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzNiezgodnosci">
    <wsdl:part name="parameters" element="z:pobierzNiezgodnosci"/>
  </wsdl:message>
  <wsdl:message name="pobierzNiezgodnosciOdpowiedz">
    <wsdl:part name="parameters" element="z:pobierzNiezgodnosciOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="zglosNiezgodnosc">
    <wsdl:part name="parameters" element="z:zglosNiezgodnosc"/>
  </wsdl:message>
  <wsdl:message name="zglosNiezgodnoscOdpowiedz">
    <wsdl:part name="parameters" element="z:zglosNiezgodnoscOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="pobierzWymaganeKorekty">
    <wsdl:part name="parameters" element="z:pobierzWymaganeKorekty"/>
  </wsdl:message>
  <wsdl:message name="pobierzWymaganeKorektyOdpowiedz">
    <wsdl:part name="parameters" element="z:pobierzWymaganeKorektyOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="potwierdzZawiadomienie">
    <wsdl:part name="parameters" element="z:potwierdzZawiadomienie"/>
  </wsdl:message>
  <wsdl:message name="potwierdzZawiadomienieOdpowiedz">
    <wsdl:part name="parameters" element="z:potwierdzZawiadomienieOdpowiedz"/>
  </wsdl:message>
  <wsdl:message name="bladTechniczny">
    <wsdl:part name="fault" element="f:bladTechniczny"/>
  </wsdl:message>
  <wsdl:message name="bladBiznesowy">
    <wsdl:part name="fault" element="f:bladBiznesowy"/>
  </wsdl:message>

  <wsdl:portType name="ZasilanieCBB">
    <wsdl:documentation>Kody błędów wspólne wszystkim operacjom: <g:kodyWspolne>1001 1002 1003 1004 1005 2001 2002 2003 2004 2005 2006 2007 3001 3002 3003 3004 3005 3006 3009 3012 4001 4002 4003 4004 4005 4006 4007 4008 4009 4010 9001 9002 9003 9004</g:kodyWspolne></wsdl:documentation>
    <wsdl:operation name="rozpocznijZasilenie">
      <wsdl:documentation>Otwarcie zasilenia zbioru. <g:kody>3011 5004 5005 5006 5014 5017 5021</g:kody></wsdl:documentation>
      <wsdl:input message="z:rozpocznijZasilenie"/>
      <wsdl:output message="z:rozpocznijZasilenieOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="przekazPaczke">
      <wsdl:documentation>Przekazanie paczki rekordów. <g:kody>3011 5004 5005 5006 5013 5015 5016</g:kody></wsdl:documentation>
      <wsdl:input message="z:przekazPaczke"/>
      <wsdl:output message="z:przekazPaczkeOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zakonczZasilenie">
      <wsdl:documentation>Zamknięcie zasilenia; inicjalne zastępuje treść zbioru w jednym kroku. <g:kody>3011 5004 5005 5006 5013 5015 5016</g:kody></wsdl:documentation>
      <wsdl:input message="z:zakonczZasilenie"/>
      <wsdl:output message="z:zakonczZasilenieOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzStanZasilenia">
      <wsdl:documentation>Stan zasileń zbioru. <g:kody>3011 5005 5006 5013</g:kody></wsdl:documentation>
      <wsdl:input message="z:pobierzStanZasilenia"/>
      <wsdl:output message="z:pobierzStanZasileniaOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="przerwijZasilenie">
      <wsdl:documentation>Przerwanie zasilenia; inicjalne traci to, co przyjęto, przyrostowe nie. <g:kody>5005 5006 5013 5016</g:kody></wsdl:documentation>
      <wsdl:input message="z:przerwijZasilenie"/>
      <wsdl:output message="z:przerwijZasilenieOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzNiezgodnosci">
      <wsdl:documentation>Niezgodności zbioru ze stanem: znalezione przy zasileniu, zgłoszone przez inne jednostki albo wysłane przez własną. <g:kody>5005 5006 5013 5021</g:kody></wsdl:documentation>
      <wsdl:input message="z:pobierzNiezgodnosci"/>
      <wsdl:output message="z:pobierzNiezgodnosciOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="zglosNiezgodnosc">
      <wsdl:documentation>Zgłoszenie, że dane osoby w zbiorze innej jednostki wyglądają na błędne; odrzucenie takiego zgłoszenia przez administratora danych, wycofanie go przez zgłaszającego. <g:kody>3007 3008 3011 5001 5002 5005 5006 5007 5009 5019 5020 5021</g:kody></wsdl:documentation>
      <wsdl:input message="z:zglosNiezgodnosc"/>
      <wsdl:output message="z:zglosNiezgodnoscOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="pobierzWymaganeKorekty">
      <wsdl:documentation>Korekty, których domagają się inne jednostki; odpowiada na nie zasilenie KOREKTA albo odrzucenie. <g:kody>5005 5006 5021</g:kody></wsdl:documentation>
      <wsdl:input message="z:pobierzWymaganeKorekty"/>
      <wsdl:output message="z:pobierzWymaganeKorektyOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
    <wsdl:operation name="potwierdzZawiadomienie">
      <wsdl:documentation>Jednostka zajęła się zawiadomieniem o sprostowaniu danych, które jej podano. <g:kody>5019 5020</g:kody></wsdl:documentation>
      <wsdl:input message="z:potwierdzZawiadomienie"/>
      <wsdl:output message="z:potwierdzZawiadomienieOdpowiedz"/>
      <wsdl:fault name="bladTechniczny" message="z:bladTechniczny"/>
      <wsdl:fault name="bladBiznesowy" message="z:bladBiznesowy"/>
    </wsdl:operation>
  </wsdl:portType>

  <wsdl:binding name="ZasilanieCBBSoap11" type="z:ZasilanieCBB">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="rozpocznijZasilenie">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:rozpocznijZasilenie" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="przekazPaczke">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:przekazPaczke" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zakonczZasilenie">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:zakonczZasilenie" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzStanZasilenia">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:pobierzStanZasilenia" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="przerwijZasilenie">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:przerwijZasilenie" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzNiezgodnosci">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:pobierzNiezgodnosci" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosNiezgodnosc">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:zglosNiezgodnosc" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzWymaganeKorekty">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:pobierzWymaganeKorekty" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="potwierdzZawiadomienie">
      <soap:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:potwierdzZawiadomienie" style="document"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:binding name="ZasilanieCBBSoap12" type="z:ZasilanieCBB">
    <soap12:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="rozpocznijZasilenie">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:rozpocznijZasilenie" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="przekazPaczke">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:przekazPaczke" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zakonczZasilenie">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:zakonczZasilenie" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzStanZasilenia">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:pobierzStanZasilenia" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="przerwijZasilenie">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:przerwijZasilenie" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzNiezgodnosci">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:pobierzNiezgodnosci" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="zglosNiezgodnosc">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:zglosNiezgodnosc" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="pobierzWymaganeKorekty">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:pobierzWymaganeKorekty" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
    <wsdl:operation name="potwierdzZawiadomienie">
      <soap12:operation soapAction="urn:csizs-gw:zasilanie-cbb:v1:potwierdzZawiadomienie" style="document"/>
      <wsdl:input><soap12:body use="literal"/></wsdl:input>
      <wsdl:output><soap12:body use="literal"/></wsdl:output>
      <wsdl:fault name="bladTechniczny"><soap12:fault name="bladTechniczny" use="literal"/></wsdl:fault>
      <wsdl:fault name="bladBiznesowy"><soap12:fault name="bladBiznesowy" use="literal"/></wsdl:fault>
    </wsdl:operation>
  </wsdl:binding>

  <wsdl:service name="ZasilanieCBB">
    <wsdl:port name="ZasilanieCBBSoap11" binding="z:ZasilanieCBBSoap11">
      <soap:address location="https://localhost:8443/uslugi/ZasilanieCBB/v1"/>
    </wsdl:port>
    <wsdl:port name="ZasilanieCBBSoap12" binding="z:ZasilanieCBBSoap12">
      <soap12:address location="https://localhost:8443/uslugi/ZasilanieCBB/v1"/>
    </wsdl:port>
  </wsdl:service>
</wsdl:definitions>
`,
} as const

/** XSD files by name. */
export const xsdFiles = {
  'administracja-zbiorow.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:csizs-gw:administracja-zbiorow:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:b="urn:csizs-gw:beneficjent:v1" xmlns:z="urn:csizs-gw:zasilanie-cbb:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:administracja-zbiorow:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="a">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa AdministracjaZbiorow: życie zbiorów CBB od utworzenia do archiwizacji, porównanie i zmiana dostawcy systemu.</xs:documentation>
    <xs:documentation xml:lang="en">The life of CBB sets from creation to archive, comparison, and change of the domain system’s vendor.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:import namespace="urn:csizs-gw:beneficjent:v1" schemaLocation="beneficjent.xsd"/>
  <xs:import namespace="urn:csizs-gw:zasilanie-cbb:v1" schemaLocation="zasilanie-cbb.xsd"/>

  <xs:simpleType name="KrokZbioru">
    <xs:annotation><xs:documentation xml:lang="pl">Co stało się ze zbiorem.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="UTWORZENIE"/>
      <xs:enumeration value="PRZYPISANIE"/>
      <xs:enumeration value="PIERWSZE_ZASILENIE"/>
      <xs:enumeration value="PRZELACZENIE"/>
      <xs:enumeration value="ZAMKNIECIE"/>
      <xs:enumeration value="ARCHIWIZACJA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Czynnosc">
    <xs:annotation><xs:documentation xml:lang="pl">ZLECENIE: wykonaj, a gdzie wymagana jest druga osoba, zleć jej potwierdzenie. POTWIERDZENIE, WYCOFANIE: zleconej czynności.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZLECENIE"/>
      <xs:enumeration value="POTWIERDZENIE"/>
      <xs:enumeration value="WYCOFANIE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="TrescWydruku">
    <xs:annotation><xs:documentation xml:lang="pl">Plik PDF w base64, do 1 MB.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:base64Binary"><xs:minLength value="1"/><xs:maxLength value="1048576"/></xs:restriction>
  </xs:simpleType>
  <xs:complexType name="MozliwaCzynnosc">
    <xs:annotation><xs:documentation xml:lang="pl">Co można teraz zrobić ze zbiorem i w której roli.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="krok" type="a:KrokZbioru"/>
      <xs:element name="czynnosc" type="a:Czynnosc"/>
      <xs:element name="drugaOsoba" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Zlecenie: potwierdza je druga osoba. Potwierdzenie: wykonuje je inna osoba niż ta, która zleciła.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="rola" type="w:Kod" maxOccurs="10" g:slownik="ROLA"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Zbior">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="nazwaJednostki" type="w:Tekst250"/>
      <xs:element name="drzewo" type="w:Drzewo"/>
      <xs:element name="stan" type="w:StanZbioru"/>
      <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">System, który zbiór zasila.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="utworzono" type="w:CzasUTC"/>
      <xs:element name="stanDanychNa" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="poprzednik" type="w:KodZbioru" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Zbiór, który ten zastępuje.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="czekaNaPrzelaczenie" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Oznaczenie zmiany dostawcy, której przełączenie wprowadzi zbiór do użytku; do tego czasu zbiór nikomu nie odpowiada.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="idZmiany" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Trwająca zmiana dostawcy, do której zbiór należy, jako stary albo nowy.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="trescCzytelna" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Nie: pliku zbioru nie da się teraz odczytać; pól poniżej wtedy brak.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="liczbaRekordow" type="w:Liczba" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Rekordy, którymi zbiór odpowiada; bez wycofanych.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ostatnieZasilenie" type="z:Zasilenie" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Ostatnie zamknięte, także przerwane.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="otwarteZasilenie" type="z:Zasilenie" minOccurs="0"/>
      <xs:element name="zlecona" type="a:ZleconaCzynnosc" minOccurs="0"/>
      <xs:element name="mozliwa" type="a:MozliwaCzynnosc" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZdarzenieZbioru">
    <xs:sequence>
      <xs:element name="krok" type="a:KrokZbioru"/>
      <xs:element name="stanPrzed" type="w:StanZbioru" minOccurs="0"/>
      <xs:element name="stanPo" type="w:StanZbioru"/>
      <xs:element name="czas" type="w:CzasUTC"/>
      <xs:element name="autor" type="w:Login">
        <xs:annotation><xs:documentation xml:lang="pl">Login osoby albo identyfikator systemu.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="potwierdzil" type="w:Login" minOccurs="0"/>
      <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0"/>
      <xs:element name="idZmiany" type="w:Kod" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZleconaCzynnosc">
    <xs:annotation><xs:documentation xml:lang="pl">Czynność, która czeka na potwierdzenie drugiej osoby.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="krok" type="a:KrokZbioru"/>
      <xs:element name="zlecil" type="w:Login"/>
      <xs:element name="czas" type="w:CzasUTC"/>
      <xs:element name="powod" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RekordZbioru">
    <xs:annotation><xs:documentation xml:lang="pl">Rekord zbioru, jak go zasilono.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="idRekorduSD" type="b:IdRekorduSD"/>
      <xs:element name="wersjaRekordu" type="w:Numer"/>
      <xs:element name="wycofany" type="xs:boolean"/>
      <xs:element name="grupy" type="b:Grupy" minOccurs="0" g:surowe="fragmenty"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="KrokZmiany">
    <xs:annotation><xs:documentation xml:lang="pl">Krok procedury zmiany dostawcy systemu.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZGLOSZENIE"/>
      <xs:enumeration value="DECYZJA"/>
      <xs:enumeration value="UTWORZENIE_ZBIOROW"/>
      <xs:enumeration value="WYLACZENIE_STAREGO_SD"/>
      <xs:enumeration value="WLACZENIE_NOWEGO_SD"/>
      <xs:enumeration value="ZASILENIE"/>
      <xs:enumeration value="WERYFIKACJA"/>
      <xs:enumeration value="ZWROT"/>
      <xs:enumeration value="WYLACZENIE_JEDNOSTKI"/>
      <xs:enumeration value="PRZELACZENIE"/>
      <xs:enumeration value="ODSTAPIENIE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanZmiany">
    <xs:annotation><xs:documentation xml:lang="pl">Gdzie stoi procedura zmiany dostawcy.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZGLOSZONA"/>
      <xs:enumeration value="UZGODNIONA"/>
      <xs:enumeration value="ZBIORY_UTWORZONE"/>
      <xs:enumeration value="STARY_SD_WYLACZONY"/>
      <xs:enumeration value="NOWY_SD_ZASILA"/>
      <xs:enumeration value="ZASILONA"/>
      <xs:enumeration value="ZWERYFIKOWANA"/>
      <xs:enumeration value="JEDNOSTKA_WYLACZONA"/>
      <xs:enumeration value="ZAKONCZONA"/>
      <xs:enumeration value="ODSTAPIONO"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StronaZmiany">
    <xs:annotation><xs:documentation xml:lang="pl">Kto wykonuje krok.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="MINISTERSTWO"/>
      <xs:enumeration value="JEDNOSTKA"/>
      <xs:enumeration value="WOJEWODZTWO"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="ZakresPorownania">
    <xs:annotation><xs:documentation xml:lang="pl">CALOSC: wszystko. KONTYNUOWANE: tylko osoby obecne w obu zbiorach, a ze świadczeń te, o których mówią oba.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="CALOSC"/>
      <xs:enumeration value="KONTYNUOWANE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="KontaktZmiany">
    <xs:sequence>
      <xs:element name="imieNazwisko" type="w:Tekst250"/>
      <xs:element name="email" type="w:Email"/>
      <xs:element name="telefon" type="w:Telefon" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ParaZbiorow">
    <xs:annotation><xs:documentation xml:lang="pl">Zbiór, którego zmiana dotyczy, i ten, który go zastąpi.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="stary" type="w:KodZbioru"/>
      <xs:element name="nowy" type="w:KodZbioru" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="DecyzjaZmiany">
    <xs:sequence>
      <xs:element name="zMigracja" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Czy nowy dostawca przenosi pełne dane.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="wygaszenieJednostki" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Czy wpis jednostki zostanie wygaszony.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kodJTNastepcy" type="w:KodJT" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Jednostka, która przejmuje zbiory; brak: ta sama.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WykonanyKrok">
    <xs:sequence>
      <xs:element name="krok" type="a:KrokZmiany"/>
      <xs:element name="czas" type="w:CzasUTC"/>
      <xs:element name="autor" type="w:Login"/>
      <xs:element name="uwagi" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="NastepnyKrok">
    <xs:sequence>
      <xs:element name="krok" type="a:KrokZmiany"/>
      <xs:element name="strona" type="a:StronaZmiany"/>
      <xs:element name="kodJT" type="w:KodJT" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Jednostka, gdy krok jest jednostki.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZmianaDostawcy">
    <xs:annotation><xs:documentation xml:lang="pl">Procedura zmiany dostawcy systemu jednostki: gdzie stoi, co się stało, co jest następne i kto to robi.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="idZmiany" type="w:Kod"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="stan" type="a:StanZmiany"/>
      <xs:element name="zbior" type="a:ParaZbiorow" maxOccurs="unbounded"/>
      <xs:element name="kontakt" type="a:KontaktZmiany"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="planowanaData" type="w:Data" minOccurs="0"/>
      <xs:element name="decyzja" type="a:DecyzjaZmiany" minOccurs="0"/>
      <xs:element name="idNowegoSystemu" type="w:IdSystemu" minOccurs="0"/>
      <xs:element name="krok" type="a:WykonanyKrok" maxOccurs="unbounded"/>
      <xs:element name="nastepny" type="a:NastepnyKrok" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PorownanyZakres">
    <xs:annotation><xs:documentation xml:lang="pl">Rekordy z grupą tego kodu w każdym zbiorze i różne wśród osób z obu.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kodZakresu" type="w:KodZakresu"/>
      <xs:element name="wPierwszym" type="w:Liczba"/>
      <xs:element name="wDrugim" type="w:Liczba"/>
      <xs:element name="rozne" type="w:Liczba"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="BrakujaceRekordy">
    <xs:annotation><xs:documentation xml:lang="pl">Ile rekordów i do stu ich oznaczeń.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="liczba" type="w:Liczba"/>
      <xs:element name="idRekorduSD" type="b:IdRekorduSD" minOccurs="0" maxOccurs="100"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PorownanaGrupa">
    <xs:sequence>
      <xs:element name="kodZakresu" type="w:KodZakresu"/>
      <xs:element name="zgodna" type="xs:boolean"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RekordProbki">
    <xs:annotation><xs:documentation xml:lang="pl">Rekord wylosowany spośród osób z obu zbiorów: do obejrzenia w obu systemach.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="idRekorduPierwszego" type="b:IdRekorduSD"/>
      <xs:element name="idRekorduDrugiego" type="b:IdRekorduSD"/>
      <xs:element name="grupa" type="a:PorownanaGrupa" minOccurs="0" maxOccurs="25"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RoznyRekord">
    <xs:sequence>
      <xs:element name="idRekorduPierwszego" type="b:IdRekorduSD"/>
      <xs:element name="idRekorduDrugiego" type="b:IdRekorduSD"/>
      <xs:element name="kodZakresu" type="w:KodZakresu" maxOccurs="25"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="utworzZbior">
    <xs:annotation><xs:documentation xml:lang="pl">Utworzenie zbioru jednostki; kod nadaje bramka.</xs:documentation><xs:documentation xml:lang="en">Creates a set of a unit; the gateway gives its code.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodJT" type="w:KodJT">
          <xs:annotation><xs:documentation xml:lang="pl">Jednostka będąca administratorem danych.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="drzewo" type="w:Drzewo"/>
        <xs:element name="nazwa" type="w:Tekst250"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="utworzZbiorOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="stan" type="w:StanZbioru"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="przypiszZbior">
    <xs:annotation><xs:documentation xml:lang="pl">Przypisanie zbioru systemowi, który go zasila.</xs:documentation><xs:documentation xml:lang="en">Assigns a set to the system that feeds it.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="przypiszZbiorOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="stan" type="w:StanZbioru"/>
        <xs:element name="poprzedniSystem" type="w:IdSystemu" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zamknijZbior">
    <xs:annotation><xs:documentation xml:lang="pl">Zamknięcie zbioru: usługi weryfikacji jeszcze go widzą, nic go nie zasila.</xs:documentation><xs:documentation xml:lang="en">Closes a set: verification still sees it, nothing feeds it. Where so configured a second person confirms.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="czynnosc" type="a:Czynnosc" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak oznacza ZLECENIE.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zamknijZbiorOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="stan" type="w:StanZbioru"/>
        <xs:element name="stanPoprzedni" type="w:StanZbioru" minOccurs="0"/>
        <xs:element name="zlecona" type="a:ZleconaCzynnosc" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="archiwizujZbior">
    <xs:annotation><xs:documentation xml:lang="pl">Archiwizacja zbioru: usługi już go nie widzą.</xs:documentation><xs:documentation xml:lang="en">Archives a set: services no longer see it. Where so configured a second person confirms.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="czynnosc" type="a:Czynnosc" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak oznacza ZLECENIE.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="archiwizujZbiorOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="stan" type="w:StanZbioru"/>
        <xs:element name="stanPoprzedni" type="w:StanZbioru" minOccurs="0"/>
        <xs:element name="zlecona" type="a:ZleconaCzynnosc" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaZbiorow">
    <xs:annotation><xs:documentation xml:lang="pl">Wykaz zbiorów, którymi wywołujący zarządza: jednostki, województwa albo kraju.</xs:documentation><xs:documentation xml:lang="en">The sets that the caller administers.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
        <xs:element name="drzewo" type="w:Drzewo" minOccurs="0"/>
        <xs:element name="stan" type="w:StanZbioru" minOccurs="0"/>
        <xs:element name="tylkoZlecone" type="xs:boolean" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Tylko zbiory, których czynność czeka na potwierdzenie drugiej osoby.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="poKodzie" type="w:KodZbioru" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Dalszy ciąg wykazu: nastepnyPoKodzie poprzedniej części.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaZbiorowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zbior" type="a:Zbior" minOccurs="0" maxOccurs="100"/>
        <xs:element name="nastepnyPoKodzie" type="w:KodZbioru" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzZbior">
    <xs:annotation><xs:documentation xml:lang="pl">Zbiór i jego historia.</xs:documentation><xs:documentation xml:lang="en">A set and its history.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzZbiorOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zbior" type="a:Zbior"/>
        <xs:element name="zdarzenie" type="a:ZdarzenieZbioru" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="eksportujZbior">
    <xs:annotation><xs:documentation xml:lang="pl">Wydanie treści zbioru administratorowi danych, w częściach do 50 rekordów, w każdym stanie zbioru.</xs:documentation><xs:documentation xml:lang="en">Gives the data controller the content of its set, in parts.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="powod" type="w:Tekst1000"/>
        <xs:element name="strona" type="w:Tekst50" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">nastepnaStrona poprzedniej części.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="eksportujZbiorOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="stanDanychNa" type="w:CzasUTC" minOccurs="0"/>
        <xs:element name="rekord" type="a:RekordZbioru" minOccurs="0" maxOccurs="50"/>
        <xs:element name="nastepnaStrona" type="w:Tekst50" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="porownajZbiory">
    <xs:annotation><xs:documentation xml:lang="pl">Porównanie dwóch zbiorów: liczby rekordów według kodów zakresów, osoby obecne po jednej stronie, różne grupy.</xs:documentation><xs:documentation xml:lang="en">Compares two sets: counts by scope code, persons that only one of them knows, groups that differ.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="kodZbioruDrugiego" type="w:KodZbioru"/>
        <xs:element name="zakresPorownania" type="a:ZakresPorownania" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak oznacza CALOSC.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="zWydrukiem" type="xs:boolean" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Czy dołączyć wydruk PDF.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="porownajZbioryOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="kodZbioruDrugiego" type="w:KodZbioru"/>
        <xs:element name="zakresPorownania" type="a:ZakresPorownania"/>
        <xs:element name="porownano" type="w:CzasUTC"/>
        <xs:element name="zgodne" type="xs:boolean"/>
        <xs:element name="rekordowWPierwszym" type="w:Liczba"/>
        <xs:element name="rekordowWDrugim" type="w:Liczba"/>
        <xs:element name="wspolnych" type="w:Liczba"/>
        <xs:element name="zakres" type="a:PorownanyZakres" minOccurs="0" maxOccurs="25"/>
        <xs:element name="brakWDrugim" type="a:BrakujaceRekordy"/>
        <xs:element name="brakWPierwszym" type="a:BrakujaceRekordy"/>
        <xs:element name="liczbaRoznych" type="w:Liczba"/>
        <xs:element name="rozny" type="a:RoznyRekord" minOccurs="0" maxOccurs="100"/>
        <xs:element name="probka" type="a:RekordProbki" minOccurs="0" maxOccurs="20"/>
        <xs:element name="wydruk" type="a:TrescWydruku" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zglosZmianeDostawcy">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenie planowanej zmiany dostawcy systemu jednostki.</xs:documentation><xs:documentation xml:lang="en">A unit reports that it is going to change the vendor of its system.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru" maxOccurs="10"/>
        <xs:element name="kontakt" type="a:KontaktZmiany"/>
        <xs:element name="opis" type="w:Tekst1000"/>
        <xs:element name="planowanaData" type="w:Data" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zglosZmianeDostawcyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zmiana" type="a:ZmianaDostawcy"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="stanProceduryZmiany">
    <xs:annotation><xs:documentation xml:lang="pl">Procedury zmiany dostawcy, które wywołujący widzi: gdzie stoją, co jest następne i kto to robi.</xs:documentation><xs:documentation xml:lang="en">Where the changes of vendor that the caller sees stand, what is next and who has to act.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idZmiany" type="w:Kod" minOccurs="0"/>
        <xs:element name="tylkoOtwarte" type="xs:boolean" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="stanProceduryZmianyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zmiana" type="a:ZmianaDostawcy" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="wykonajKrokZmiany">
    <xs:annotation><xs:documentation xml:lang="pl">Wykonanie kroku procedury zmiany dostawcy.</xs:documentation><xs:documentation xml:lang="en">Takes a step of a change of vendor.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idZmiany" type="w:Kod"/>
        <xs:element name="krok" type="a:KrokZmiany"/>
        <xs:element name="decyzja" type="a:DecyzjaZmiany" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Tylko w kroku DECYZJA.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Nowy system, tylko w kroku WLACZENIE_NOWEGO_SD.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="mimoRoznic" type="xs:boolean" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">W kroku WERYFIKACJA: przyjęcie mimo różnic, z uzasadnieniem w uwagach.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="uwagi" type="w:Tekst1000" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wykonajKrokZmianyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zmiana" type="a:ZmianaDostawcy"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'beneficjent.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="urn:csizs-gw:beneficjent:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:beneficjent:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="b">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Dane beneficjenta: rekord zasilenia i grupy danych, po jednej na kod zakresu. Grupa bez pozycji znaczy: sprawdzono, brak pozycji.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>

  <xs:complexType name="WartoscKodowana">
    <xs:annotation><xs:documentation xml:lang="pl">Wartość kodowana. Nazwa jest tylko informacją: rozstrzyga kod.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst250" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <!-- Osoba -->
  <xs:complexType name="Dokument">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="RODZAJ_DOKUMENTU"/>
      <xs:element name="seriaNumer" type="w:Tekst50"/>
      <xs:element name="krajWydania" type="w:KodKraju" minOccurs="0" g:slownik="KRAJ">
        <xs:annotation><xs:documentation xml:lang="pl">Brak oznacza PL.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Osoba">
    <xs:annotation><xs:documentation xml:lang="pl">Tożsamość osoby, której dotyczy rekord. Z niej powstaje grupa TOZSAMOSC drzewa rekordu.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:choice>
        <xs:sequence>
          <xs:element name="pesel" type="w:Pesel"/>
          <xs:element name="peselPotwierdzony" type="xs:boolean" minOccurs="0">
            <xs:annotation><xs:documentation xml:lang="pl">true: numer potwierdzony w rejestrze PESEL; błąd sumy kontrolnej jest wtedy tylko ostrzeżeniem.</xs:documentation></xs:annotation>
          </xs:element>
        </xs:sequence>
        <xs:element name="brakPesel" type="b:WartoscKodowana" g:slownik="POWOD_BRAKU_PESEL"/>
      </xs:choice>
      <xs:element name="poprzedniPesel" type="w:Pesel" minOccurs="0" maxOccurs="20">
        <xs:annotation><xs:documentation xml:lang="pl">Numery zmienione lub anulowane: służą tylko wyszukaniu osoby, nie są udostępniane.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="drugieImie" type="w:Imie" minOccurs="0"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="dataUrodzenia" type="w:Data"/>
      <xs:element name="dokumentTozsamosci" type="b:Dokument" minOccurs="0" maxOccurs="20"/>
    </xs:sequence>
  </xs:complexType>
  <xs:group name="tozsamosc">
    <xs:sequence>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="drugieImie" type="w:Imie" minOccurs="0"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="pesel" type="w:Pesel" minOccurs="0"/>
      <xs:element name="dataUrodzenia" type="w:Data"/>
      <xs:element name="dokumentTozsamosci" type="b:Dokument" minOccurs="0" maxOccurs="20"/>
    </xs:sequence>
  </xs:group>
  <xs:group name="stan">
    <xs:sequence>
      <xs:element name="plec" type="b:WartoscKodowana" g:slownik="PLEC"/>
      <xs:element name="stanCywilny" type="b:WartoscKodowana" minOccurs="0" g:slownik="STAN_CYWILNY"/>
    </xs:sequence>
  </xs:group>
  <xs:complexType name="Adres">
    <xs:sequence>
      <xs:element name="rodzajAdresu" type="b:WartoscKodowana" g:slownik="RODZAJ_ADRESU"/>
      <xs:choice minOccurs="0">
        <xs:element name="kodPocztowy" type="w:KodPocztowy"/>
        <xs:element name="kodPocztowyZagraniczny" type="w:Tekst50"/>
      </xs:choice>
      <xs:element name="miejscowosc" type="w:Tekst250"/>
      <xs:element name="ulica" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="nrDomu" type="w:Tekst50"/>
      <xs:element name="nrLokalu" type="w:Tekst50" minOccurs="0"/>
      <xs:element name="terc" type="w:TercGminy" minOccurs="0" g:slownik="TERC"/>
      <xs:element name="kraj" type="w:KodKraju" minOccurs="0" g:slownik="KRAJ">
        <xs:annotation><xs:documentation xml:lang="pl">Brak oznacza PL.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:group name="adresy">
    <xs:sequence>
      <xs:element name="adres" type="b:Adres" minOccurs="0" maxOccurs="50"/>
    </xs:sequence>
  </xs:group>

  <!-- Rynek pracy (powiatowy urząd pracy) -->
  <xs:complexType name="RpTozsamosc"><xs:sequence><xs:group ref="b:tozsamosc"/></xs:sequence></xs:complexType>
  <xs:element name="rpTozsamosc" type="b:RpTozsamosc" g:zakres="RP.TOZSAMOSC"/>
  <xs:complexType name="RpStan"><xs:sequence><xs:group ref="b:stan"/></xs:sequence></xs:complexType>
  <xs:element name="rpStan" type="b:RpStan" g:zakres="RP.STAN"/>
  <xs:complexType name="RpAdresy"><xs:sequence><xs:group ref="b:adresy"/></xs:sequence></xs:complexType>
  <xs:element name="rpAdresy" type="b:RpAdresy" g:zakres="RP.ADRESY"/>

  <xs:complexType name="OkresRejestracji">
    <xs:sequence>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data" minOccurs="0"/>
      <xs:element name="statusNaRynkuPracy" type="b:WartoscKodowana" g:slownik="STATUS_NA_RYNKU_PRACY"/>
      <xs:element name="skreslony" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Czy osoba jest skreślona z ewidencji.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpRejestracje">
    <xs:sequence>
      <xs:element name="okresRejestracji" type="b:OkresRejestracji" minOccurs="0" maxOccurs="500"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpRejestracje" type="b:RpRejestracje" g:zakres="RP.REJESTRACJE"/>

  <xs:complexType name="SwiadczeniePrzyznaneRp">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="SWIADCZENIE_RP"/>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpSwiadczeniaPrzyznane">
    <xs:sequence>
      <xs:element name="swiadczenie" type="b:SwiadczeniePrzyznaneRp" minOccurs="0" maxOccurs="1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpSwiadczeniaPrzyznane" type="b:RpSwiadczeniaPrzyznane" g:zakres="RP.SWIADCZENIA_PRZYZNANE"/>

  <xs:complexType name="SwiadczeniePobraneRp">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="SWIADCZENIE_RP"/>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data"/>
      <xs:element name="kwotaBrutto" type="w:Kwota"/>
      <xs:element name="kwotaNetto" type="w:Kwota"/>
      <xs:element name="waluta" type="w:Waluta" minOccurs="0" g:slownik="WALUTA"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpZasilkiPobrane">
    <xs:sequence>
      <xs:element name="zasilek" type="b:SwiadczeniePobraneRp" minOccurs="0" maxOccurs="1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpZasilkiPobrane" type="b:RpZasilkiPobrane" g:zakres="RP.ZASILKI_POBRANE"/>
  <xs:complexType name="RpInnePobrane">
    <xs:sequence>
      <xs:element name="swiadczenie" type="b:SwiadczeniePobraneRp" minOccurs="0" maxOccurs="1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpInnePobrane" type="b:RpInnePobrane" g:zakres="RP.INNE_POBRANE"/>

  <xs:complexType name="PropozycjaSzkolenia">
    <xs:sequence>
      <xs:element name="dataPrzedlozenia" type="w:Data"/>
      <xs:element name="czyPrzyjeta" type="xs:boolean"/>
      <xs:element name="czyOdmowaUzasadniona" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Tylko gdy propozycji nie przyjęto.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="szkolenie" type="w:Tekst250"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpSzkoleniaPropozycje">
    <xs:sequence>
      <xs:element name="propozycja" type="b:PropozycjaSzkolenia" minOccurs="0" maxOccurs="500"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpSzkoleniaPropozycje" type="b:RpSzkoleniaPropozycje" g:zakres="RP.SZKOLENIA_PROPOZYCJE"/>

  <xs:complexType name="SzkolenieOdbyte">
    <xs:sequence>
      <xs:element name="dataSkierowania" type="w:Data"/>
      <xs:element name="zakresTematyczny" type="w:Tekst250"/>
      <xs:element name="sposobZakonczenia" type="b:WartoscKodowana" g:slownik="SPOSOB_ZAKONCZENIA_SZKOLENIA"/>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpSzkoleniaOdbyte">
    <xs:sequence>
      <xs:element name="szkolenie" type="b:SzkolenieOdbyte" minOccurs="0" maxOccurs="500"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpSzkoleniaOdbyte" type="b:RpSzkoleniaOdbyte" g:zakres="RP.SZKOLENIA_ODBYTE"/>

  <xs:complexType name="PropozycjaPracy">
    <xs:sequence>
      <xs:element name="dataPrzedlozenia" type="w:Data"/>
      <xs:element name="czyPrzyjeta" type="xs:boolean"/>
      <xs:element name="czyOdmowaUzasadniona" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Tylko gdy propozycji nie przyjęto.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="stanowisko" type="w:Tekst250"/>
      <xs:element name="rodzajPropozycji" type="b:WartoscKodowana" g:slownik="RODZAJ_PROPOZYCJI_PRACY"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpPracaPropozycje">
    <xs:sequence>
      <xs:element name="propozycja" type="b:PropozycjaPracy" minOccurs="0" maxOccurs="500"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpPracaPropozycje" type="b:RpPracaPropozycje" g:zakres="RP.PRACA_PROPOZYCJE"/>

  <xs:complexType name="Wyksztalcenie">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="WYKSZTALCENIE"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Zawod">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="kodKZiS" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Kod klasyfikacji zawodów i specjalności.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="RODZAJ_ZAWODU"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Uprawnienie">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Tekst250"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Jezyk">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Tekst50"/>
      <xs:element name="mowa" type="b:WartoscKodowana" g:slownik="POZIOM_JEZYKA"/>
      <xs:element name="pismo" type="b:WartoscKodowana" g:slownik="POZIOM_JEZYKA"/>
      <xs:element name="czytanie" type="b:WartoscKodowana" g:slownik="POZIOM_JEZYKA"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Umiejetnosc">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Tekst250"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpKwalifikacje">
    <xs:sequence>
      <xs:element name="wyksztalcenie" type="b:Wyksztalcenie" minOccurs="0" maxOccurs="50"/>
      <xs:element name="zawod" type="b:Zawod" minOccurs="0" maxOccurs="100"/>
      <xs:element name="uprawnienie" type="b:Uprawnienie" minOccurs="0" maxOccurs="200"/>
      <xs:element name="jezyk" type="b:Jezyk" minOccurs="0" maxOccurs="50"/>
      <xs:element name="umiejetnosc" type="b:Umiejetnosc" minOccurs="0" maxOccurs="200"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpKwalifikacje" type="b:RpKwalifikacje" g:zakres="RP.KWALIFIKACJE"/>

  <xs:complexType name="Wizyta">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="RODZAJ_WIZYTY"/>
      <xs:element name="miejsce" type="w:Tekst250"/>
      <xs:element name="dataPlanowana" type="w:Data"/>
      <xs:element name="dataOdbyta" type="w:Data" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpWizyty">
    <xs:sequence>
      <xs:element name="wizyta" type="b:Wizyta" minOccurs="0" maxOccurs="2000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpWizyty" type="b:RpWizyty" g:zakres="RP.WIZYTY"/>

  <xs:complexType name="OkresZatrudnienia">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="RODZAJ_ZATRUDNIENIA"/>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data" minOccurs="0"/>
      <xs:element name="pracodawca" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="zawod" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="stanowisko" type="w:Tekst250" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpZatrudnienie">
    <xs:sequence>
      <xs:element name="zatrudnienie" type="b:OkresZatrudnienia" minOccurs="0" maxOccurs="500"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpZatrudnienie" type="b:RpZatrudnienie" g:zakres="RP.ZATRUDNIENIE"/>

  <xs:complexType name="ZmianaStatusu">
    <xs:sequence>
      <xs:element name="dataZmiany" type="w:Data"/>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="RODZAJ_STATUSU"/>
      <xs:element name="typ" type="b:WartoscKodowana" g:slownik="TYP_STATUSU"/>
      <xs:element name="opis" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RpStatusy">
    <xs:sequence>
      <xs:element name="zmianaStatusu" type="b:ZmianaStatusu" minOccurs="0" maxOccurs="1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rpStatusy" type="b:RpStatusy" g:zakres="RP.STATUSY"/>

  <!-- Pomoc społeczna -->
  <xs:complexType name="PsTozsamosc"><xs:sequence><xs:group ref="b:tozsamosc"/></xs:sequence></xs:complexType>
  <xs:element name="psTozsamosc" type="b:PsTozsamosc" g:zakres="PS.TOZSAMOSC"/>
  <xs:complexType name="PsStan"><xs:sequence><xs:group ref="b:stan"/></xs:sequence></xs:complexType>
  <xs:element name="psStan" type="b:PsStan" g:zakres="PS.STAN"/>
  <xs:complexType name="PsAdresy"><xs:sequence><xs:group ref="b:adresy"/></xs:sequence></xs:complexType>
  <xs:element name="psAdresy" type="b:PsAdresy" g:zakres="PS.ADRESY"/>
  <xs:complexType name="PsStatus">
    <xs:sequence>
      <xs:element name="czyZarejestrowana" type="xs:boolean"/>
      <xs:element name="statusOsoby" type="b:WartoscKodowana" g:slownik="STATUS_OSOBY_PS"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="psStatus" type="b:PsStatus" g:zakres="PS.STATUS"/>
  <xs:simpleType name="CharakterSwiadczenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="PRZYZNANE"/>
      <xs:enumeration value="POBRANE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="SwiadczeniePs">
    <xs:sequence>
      <xs:element name="charakter" type="b:CharakterSwiadczenia"/>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="SWIADCZENIE_PS"/>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data" minOccurs="0"/>
      <xs:element name="kwotaBrutto" type="w:Kwota" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Brak kwot: świadczenie niepieniężne.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kwotaNetto" type="w:Kwota" minOccurs="0"/>
      <xs:element name="waluta" type="w:Waluta" minOccurs="0" g:slownik="WALUTA"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PsSwiadczenia">
    <xs:sequence>
      <xs:element name="swiadczenie" type="b:SwiadczeniePs" minOccurs="0" maxOccurs="2000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="psSwiadczenia" type="b:PsSwiadczenia" g:zakres="PS.SWIADCZENIA"/>

  <!-- Świadczenia rodzinne -->
  <xs:complexType name="SrTozsamosc"><xs:sequence><xs:group ref="b:tozsamosc"/></xs:sequence></xs:complexType>
  <xs:element name="srTozsamosc" type="b:SrTozsamosc" g:zakres="SR.TOZSAMOSC"/>
  <xs:complexType name="SrStan"><xs:sequence><xs:group ref="b:stan"/></xs:sequence></xs:complexType>
  <xs:element name="srStan" type="b:SrStan" g:zakres="SR.STAN"/>
  <xs:complexType name="SrAdresy"><xs:sequence><xs:group ref="b:adresy"/></xs:sequence></xs:complexType>
  <xs:element name="srAdresy" type="b:SrAdresy" g:zakres="SR.ADRESY"/>
  <xs:complexType name="Dziecko">
    <xs:annotation><xs:documentation xml:lang="pl">Dziecko, na które przyznano świadczenie.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:choice>
        <xs:sequence>
          <xs:element name="pesel" type="w:Pesel"/>
          <xs:element name="peselPotwierdzony" type="xs:boolean" minOccurs="0"/>
        </xs:sequence>
        <xs:element name="brakPesel" type="b:WartoscKodowana" g:slownik="POWOD_BRAKU_PESEL"/>
      </xs:choice>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="drugieImie" type="w:Imie" minOccurs="0"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="dataUrodzenia" type="w:Data"/>
      <xs:element name="dokumentTozsamosci" type="b:Dokument" minOccurs="0" maxOccurs="20"/>
      <xs:group ref="b:stan"/>
      <xs:group ref="b:adresy"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SrDzieci">
    <xs:sequence>
      <xs:element name="dziecko" type="b:Dziecko" minOccurs="0" maxOccurs="50"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="srDzieci" type="b:SrDzieci" g:zakres="SR.DZIECI"/>
  <xs:complexType name="SwiadczeniePrzyznaneSr">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="SWIADCZENIE_SR"/>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data" minOccurs="0"/>
      <xs:element name="kwota" type="w:Kwota"/>
      <xs:element name="waluta" type="w:Waluta" minOccurs="0" g:slownik="WALUTA"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SrPrzyznane">
    <xs:sequence>
      <xs:element name="swiadczenie" type="b:SwiadczeniePrzyznaneSr" minOccurs="0" maxOccurs="1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="srPrzyznane" type="b:SrPrzyznane" g:zakres="SR.PRZYZNANE"/>
  <xs:complexType name="WyplataSr">
    <xs:sequence>
      <xs:element name="rodzaj" type="b:WartoscKodowana" g:slownik="SWIADCZENIE_SR"/>
      <xs:element name="dataWyplaty" type="w:Data"/>
      <xs:element name="kwota" type="w:Kwota"/>
      <xs:element name="waluta" type="w:Waluta" minOccurs="0" g:slownik="WALUTA"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SrWyplacone">
    <xs:sequence>
      <xs:element name="wyplata" type="b:WyplataSr" minOccurs="0" maxOccurs="2000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="srWyplacone" type="b:SrWyplacone" g:zakres="SR.WYPLACONE"/>

  <!-- Rekord zasilenia -->
  <xs:complexType name="RynekPracy">
    <xs:annotation><xs:documentation xml:lang="pl">Grupy drzewa RP; tożsamość podaje element osoba.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element ref="b:rpStan" minOccurs="0"/>
      <xs:element ref="b:rpAdresy" minOccurs="0"/>
      <xs:element ref="b:rpRejestracje" minOccurs="0"/>
      <xs:element ref="b:rpSwiadczeniaPrzyznane" minOccurs="0"/>
      <xs:element ref="b:rpZasilkiPobrane" minOccurs="0"/>
      <xs:element ref="b:rpInnePobrane" minOccurs="0"/>
      <xs:element ref="b:rpSzkoleniaPropozycje" minOccurs="0"/>
      <xs:element ref="b:rpSzkoleniaOdbyte" minOccurs="0"/>
      <xs:element ref="b:rpPracaPropozycje" minOccurs="0"/>
      <xs:element ref="b:rpKwalifikacje" minOccurs="0"/>
      <xs:element ref="b:rpWizyty" minOccurs="0"/>
      <xs:element ref="b:rpZatrudnienie" minOccurs="0"/>
      <xs:element ref="b:rpStatusy" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PomocSpoleczna">
    <xs:annotation><xs:documentation xml:lang="pl">Grupy drzewa PS; tożsamość podaje element osoba.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element ref="b:psStan" minOccurs="0"/>
      <xs:element ref="b:psAdresy" minOccurs="0"/>
      <xs:element ref="b:psStatus" minOccurs="0"/>
      <xs:element ref="b:psSwiadczenia" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SwiadczeniaRodzinne">
    <xs:annotation><xs:documentation xml:lang="pl">Grupy drzewa SR; tożsamość podmiotu decyzji podaje element osoba.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element ref="b:srStan" minOccurs="0"/>
      <xs:element ref="b:srAdresy" minOccurs="0"/>
      <xs:element ref="b:srDzieci" minOccurs="0"/>
      <xs:element ref="b:srPrzyznane" minOccurs="0"/>
      <xs:element ref="b:srWyplacone" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="IdRekorduSD">
    <xs:annotation><xs:documentation xml:lang="pl">Stały identyfikator rekordu w systemie dziedzinowym; nie może zawierać danych osobowych.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9][A-Za-z0-9._:\\-]{0,63}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="OperacjaRekordu">
    <xs:restriction base="xs:string">
      <xs:enumeration value="DODAJ"/>
      <xs:enumeration value="ZMIEN"/>
      <xs:enumeration value="WYCOFAJ"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Rekord">
    <xs:annotation><xs:documentation xml:lang="pl">Cały bieżący stan jednego beneficjenta w jednym zbiorze. Grupy nieobecne znaczą: system ich nie prowadzi. WYCOFAJ nie zawiera grup.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="idRekorduSD" type="b:IdRekorduSD"/>
      <xs:element name="wersjaRekordu" type="w:Numer"/>
      <xs:element name="operacja" type="b:OperacjaRekordu"/>
      <xs:element name="osoba" type="b:Osoba"/>
      <xs:choice minOccurs="0">
        <xs:element name="rynekPracy" type="b:RynekPracy" g:drzewo="RP"/>
        <xs:element name="pomocSpoleczna" type="b:PomocSpoleczna" g:drzewo="PS"/>
        <xs:element name="swiadczeniaRodzinne" type="b:SwiadczeniaRodzinne" g:drzewo="SR"/>
      </xs:choice>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rekord" type="b:Rekord"/>

  <!-- Grupy w odpowiedzi -->
  <xs:complexType name="Grupy">
    <xs:annotation><xs:documentation xml:lang="pl">Udzielone grupy danych jednego zbioru, w kolejności kodów zakresów.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element ref="b:rpTozsamosc" minOccurs="0"/>
      <xs:element ref="b:rpStan" minOccurs="0"/>
      <xs:element ref="b:rpAdresy" minOccurs="0"/>
      <xs:element ref="b:rpRejestracje" minOccurs="0"/>
      <xs:element ref="b:rpSwiadczeniaPrzyznane" minOccurs="0"/>
      <xs:element ref="b:rpZasilkiPobrane" minOccurs="0"/>
      <xs:element ref="b:rpInnePobrane" minOccurs="0"/>
      <xs:element ref="b:rpSzkoleniaPropozycje" minOccurs="0"/>
      <xs:element ref="b:rpSzkoleniaOdbyte" minOccurs="0"/>
      <xs:element ref="b:rpPracaPropozycje" minOccurs="0"/>
      <xs:element ref="b:rpKwalifikacje" minOccurs="0"/>
      <xs:element ref="b:rpWizyty" minOccurs="0"/>
      <xs:element ref="b:rpZatrudnienie" minOccurs="0"/>
      <xs:element ref="b:rpStatusy" minOccurs="0"/>
      <xs:element ref="b:psTozsamosc" minOccurs="0"/>
      <xs:element ref="b:psStan" minOccurs="0"/>
      <xs:element ref="b:psAdresy" minOccurs="0"/>
      <xs:element ref="b:psStatus" minOccurs="0"/>
      <xs:element ref="b:psSwiadczenia" minOccurs="0"/>
      <xs:element ref="b:srTozsamosc" minOccurs="0"/>
      <xs:element ref="b:srStan" minOccurs="0"/>
      <xs:element ref="b:srAdresy" minOccurs="0"/>
      <xs:element ref="b:srDzieci" minOccurs="0"/>
      <xs:element ref="b:srPrzyznane" minOccurs="0"/>
      <xs:element ref="b:srWyplacone" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
</xs:schema>
`,
  'bledy.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:csizs-gw:bledy:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:bledy:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="f">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Szczegóły błędów (soap:Fault/detail). Wykaz kodów: docs/faults.md.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:simpleType name="KodBledu">
    <xs:restriction base="xs:string"><xs:pattern value="[1-9][0-9]{3}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Ponowienie">
    <xs:annotation><xs:documentation xml:lang="pl">Czy ten sam komunikat wysłany ponownie może się powieść.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="TAK"/>
      <xs:enumeration value="NIE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="BladTechniczny">
    <xs:sequence>
      <xs:element name="kod" type="f:KodBledu"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="idTransakcji" type="w:Uuid"/>
      <xs:element name="idKomunikatuZadania" type="w:Uuid" minOccurs="0"/>
      <xs:element name="skrotZadania" type="w:Skrot" minOccurs="0"/>
      <xs:element name="potwierdzenieWpisu" type="w:PotwierdzenieWpisu" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="ponowienie" type="f:Ponowienie"/>
      <xs:element name="ponowPo" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="szczegoly" type="w:Szczegol" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="bladTechniczny" type="f:BladTechniczny"/>
  <xs:complexType name="BladBiznesowy">
    <xs:sequence>
      <xs:element name="kod" type="f:KodBledu"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="idTransakcji" type="w:Uuid"/>
      <xs:element name="idKomunikatuZadania" type="w:Uuid" minOccurs="0"/>
      <xs:element name="skrotZadania" type="w:Skrot" minOccurs="0"/>
      <xs:element name="potwierdzenieWpisu" type="w:PotwierdzenieWpisu" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="ponowPo" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="szczegoly" type="w:Szczegol" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="bladBiznesowy" type="f:BladBiznesowy"/>
</xs:schema>
`,
  'dane-beneficjenta.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:d="urn:csizs-gw:dane-beneficjenta:v1" xmlns:b="urn:csizs-gw:beneficjent:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:dane-beneficjenta:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="d">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa DaneBeneficjenta: zbiory i dane wspólnych beneficjentów.</xs:documentation>
    <xs:documentation xml:lang="en">Sets and data of common beneficiaries.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:import namespace="urn:csizs-gw:beneficjent:v1" schemaLocation="beneficjent.xsd"/>
  <xs:complexType name="PodstawaPrawna">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod" g:slownik="PODSTAWA_PRAWNA"/>
      <xs:element name="tekst" type="w:Tekst1000" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Wymagany dla podstawy INNA.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Cel">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod" g:slownik="CEL"/>
      <xs:element name="opis" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ParametryPytania">
    <xs:annotation><xs:documentation xml:lang="pl">Sprawa, podstawa prawna i przeznaczenie danych.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="znakSprawy" type="w:ZnakSprawy"/>
      <xs:element name="podstawaPrawna" type="d:PodstawaPrawna"/>
      <xs:element name="cel" type="d:Cel"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZbiorPytany">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Zakres">
    <xs:annotation><xs:documentation xml:lang="pl">Żądane kody zakresów; w każdym zbiorze liczą się kody jego drzewa.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kodZakresu" type="w:KodZakresu" maxOccurs="25"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZbiorDostepny">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="nazwaJednostki" type="w:Tekst250"/>
      <xs:element name="rodzajJednostki" type="w:Kod" g:slownik="RODZAJ_JEDNOSTKI"/>
      <xs:element name="terc" type="w:Terc"/>
      <xs:element name="drzewo" type="w:Drzewo"/>
      <xs:element name="stan" type="w:StanZbioru"/>
      <xs:element name="stanDanychNa" type="w:CzasUTC" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PodstawaMozliwa">
    <xs:annotation><xs:documentation xml:lang="pl">Podstawa, na której obowiązująca reguła otwiera wołającemu coś z podanych zbiorów.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kod" type="w:Kod" g:slownik="PODSTAWA_PRAWNA"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
      <xs:element name="wymagaTekstu" type="xs:boolean"/>
      <xs:element name="kodZakresu" type="w:KodZakresu" maxOccurs="25">
        <xs:annotation><xs:documentation xml:lang="pl">Zakresy, które na tej podstawie otwiera co najmniej jeden z podanych zbiorów.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="CelMozliwy">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod" g:slownik="CEL"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StatusZbioru">
    <xs:restriction base="xs:string">
      <xs:enumeration value="SUKCES"/>
      <xs:enumeration value="BRAK_DANYCH"/>
      <xs:enumeration value="ODMOWA"/>
      <xs:enumeration value="NIEDOSTEPNY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="ZbiorOdpowiedzi">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="status" type="d:StatusZbioru"/>
      <xs:element name="stanDanychNa" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="zamkniety" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">true: zbiór zamknięty, dane nie są już zasilane.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="zakresUdzielony" type="w:KodZakresu" minOccurs="0" maxOccurs="25"/>
      <xs:element name="zakresOdmowiony" type="w:KodZakresu" minOccurs="0" maxOccurs="25"/>
      <xs:element name="grupy" type="b:Grupy" minOccurs="0" g:surowe="fragmenty"/>
      <xs:element name="spozniony" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">true: zbiór jeszcze nie odpowiedział; można zapytać ponownie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="TozsamoscSprawdzana">
    <xs:annotation><xs:documentation xml:lang="pl">Dane do porównania. Osobę wyszukuje się po numerze PESEL, a bez niego po dokumencie łącznie z imieniem, nazwiskiem i datą urodzenia.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="pesel" type="w:Pesel" minOccurs="0"/>
      <xs:element name="dokumentTozsamosci" type="w:DokumentTozsamosci" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Wymagany bez numeru PESEL.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="drugieImie" type="w:Imie" minOccurs="0"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="dataUrodzenia" type="w:Data"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StatusTozsamosci">
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZGODNA"/>
      <xs:enumeration value="NIEZGODNA"/>
      <xs:enumeration value="NIEZNANA"/>
      <xs:enumeration value="ODMOWA"/>
      <xs:enumeration value="NIEDOSTEPNY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="PoleTozsamosci">
    <xs:restriction base="xs:string">
      <xs:enumeration value="pesel"/>
      <xs:enumeration value="dokumentTozsamosci"/>
      <xs:enumeration value="imie"/>
      <xs:enumeration value="drugieImie"/>
      <xs:enumeration value="nazwisko"/>
      <xs:enumeration value="dataUrodzenia"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="TozsamoscWZbiorze">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="status" type="d:StatusTozsamosci"/>
      <xs:element name="rozbieznePole" type="d:PoleTozsamosci" minOccurs="0" maxOccurs="6">
        <xs:annotation><xs:documentation xml:lang="pl">Nazwy pól, których wartości są w zbiorze inne; nigdy wartości.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="stanDanychNa" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="zamkniety" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">true: zbiór zamknięty, dane nie są już zasilane.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Okres">
    <xs:sequence>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StatusSwiadczen">
    <xs:annotation><xs:documentation xml:lang="pl">NIE: w udzielonych zakresach nie ma świadczenia w pytanym okresie albo zbiór nie zna osoby.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="TAK"/>
      <xs:enumeration value="NIE"/>
      <xs:enumeration value="ODMOWA"/>
      <xs:enumeration value="NIEDOSTEPNY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="OkresSwiadczenia">
    <xs:sequence>
      <xs:element name="kodZakresu" type="w:KodZakresu">
        <xs:annotation><xs:documentation xml:lang="pl">Zakres, z którego pochodzi wiadomość: przyznane, pobrane czy wypłacone.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="rodzaj" type="w:KodTyp"/>
      <xs:element name="dataOd" type="w:Data"/>
      <xs:element name="dataDo" type="w:Data" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SwiadczeniaWZbiorze">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="status" type="d:StatusSwiadczen"/>
      <xs:element name="swiadczenie" type="d:OkresSwiadczenia" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="stanDanychNa" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="zamkniety" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">true: zbiór zamknięty, dane nie są już zasilane.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="zakresUdzielony" type="w:KodZakresu" minOccurs="0" maxOccurs="25"/>
      <xs:element name="zakresOdmowiony" type="w:KodZakresu" minOccurs="0" maxOccurs="25"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StatusOsoby">
    <xs:restriction base="xs:string">
      <xs:enumeration value="SUKCES"/>
      <xs:enumeration value="CZESCIOWY"/>
      <xs:enumeration value="BRAK_DANYCH"/>
      <xs:enumeration value="WIELU_KANDYDATOW"/>
      <xs:enumeration value="ZA_DUZO_DANYCH">
        <xs:annotation><xs:documentation xml:lang="pl">Dane tej osoby nie mieszczą się w jednej odpowiedzi: zapytaj o nią operacją pobierzDane, o mniej zbiorów albo kodów zakresu naraz.</xs:documentation></xs:annotation>
      </xs:enumeration>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="WynikOsoby">
    <xs:sequence>
      <xs:element name="osoba" type="w:Numer">
        <xs:annotation><xs:documentation xml:lang="pl">Kolejność osoby w zleceniu, od 1.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="status" type="d:StatusOsoby"/>
      <xs:element name="zbior" type="d:ZbiorOdpowiedzi" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="pobierzListeZbiorow">
    <xs:annotation><xs:documentation xml:lang="pl">Zbiory, o które wołający może pytać.</xs:documentation><xs:documentation xml:lang="en">The sets that the caller may ask.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="terc" type="w:Terc" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Zbiory jednostek tego terytorium i w nim leżących.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="rodzajJednostki" type="w:Kod" minOccurs="0" g:slownik="RODZAJ_JEDNOSTKI"/>
        <xs:element name="drzewo" type="w:Drzewo" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzListeZbiorowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zbior" type="d:ZbiorDostepny" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="podstawaPrawna" type="d:PodstawaMozliwa" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="cel" type="d:CelMozliwy" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Cele, które dziś obowiązują; żadne, gdy nie ma o co pytać.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="podstawaNiedostepna" type="w:Kod" minOccurs="0" maxOccurs="unbounded" g:slownik="PODSTAWA_PRAWNA">
          <xs:annotation><xs:documentation xml:lang="pl">Podstawy, na których reguły by coś otwierały, ale jednostka tego rodzaju nie może się dziś na nie powołać.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzDane">
    <xs:annotation><xs:documentation xml:lang="pl">Dane beneficjenta ze wskazanych zbiorów; każdy zbiór odpowiada za siebie.</xs:documentation><xs:documentation xml:lang="en">A beneficiary’s data from the sets named; each set answers for itself.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="parametryPytania" type="d:ParametryPytania"/>
        <xs:element name="osoba" type="w:IdentyfikacjaOsoby"/>
        <xs:element name="zbior" type="d:ZbiorPytany" maxOccurs="50"/>
        <xs:element name="zakres" type="d:Zakres"/>
        <xs:element name="czekajMs" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Jak długo, w milisekundach, czekać na jeden zbiór; najwyżej tyle, ile pozwalają ustawienia bramki. Zbiór, który się nie zmieścił, ma spozniony = true: to samo pytanie zadane ponownie odbierze jego odpowiedź.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzDaneOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zbior" type="d:ZbiorOdpowiedzi" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="sprawdzTozsamosc">
    <xs:annotation><xs:documentation xml:lang="pl">Czy osoba jest znana we wskazanych zbiorach i czy jej tożsamość się zgadza; bez podawania danych.</xs:documentation><xs:documentation xml:lang="en">Whether a person is known in the sets named and the identity agrees; no data are given.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="parametryPytania" type="d:ParametryPytania"/>
        <xs:element name="osoba" type="d:TozsamoscSprawdzana"/>
        <xs:element name="zbior" type="d:ZbiorPytany" maxOccurs="50"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="sprawdzTozsamoscOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zbior" type="d:TozsamoscWZbiorze" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="sprawdzSwiadczenia">
    <xs:annotation><xs:documentation xml:lang="pl">Czy osoba ma świadczenia w innych jednostkach: rodzaje i okresy, w granicach udzielonych zakresów.</xs:documentation><xs:documentation xml:lang="en">Whether a person has benefits in other units: kinds and periods, within the scopes granted.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="parametryPytania" type="d:ParametryPytania"/>
        <xs:element name="osoba" type="w:IdentyfikacjaOsoby"/>
        <xs:element name="zbior" type="d:ZbiorPytany" maxOccurs="50"/>
        <xs:element name="okres" type="d:Okres" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: dzień pytania.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="sprawdzSwiadczeniaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zbior" type="d:SwiadczeniaWZbiorze" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zlecPobranieDanych">
    <xs:annotation><xs:documentation xml:lang="pl">Zlecenie pobrania danych wielu osób. Bramka przechowuje samo zlecenie, nigdy odpowiedzi.</xs:documentation><xs:documentation xml:lang="en">Orders the data of many persons; evaluated and recorded only when the result is fetched.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="parametryPytania" type="d:ParametryPytania"/>
        <xs:element name="osoba" type="w:IdentyfikacjaOsoby" maxOccurs="500"/>
        <xs:element name="zbior" type="d:ZbiorPytany" maxOccurs="50"/>
        <xs:element name="zakres" type="d:Zakres"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zlecPobranieDanychOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idZlecenia" type="w:Uuid"/>
        <xs:element name="liczbaOsob" type="w:Numer"/>
        <xs:element name="wazneDo" type="w:CzasUTC">
          <xs:annotation><xs:documentation xml:lang="pl">Potem zlecenie jest usuwane.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzWynikZlecenia">
    <xs:annotation><xs:documentation xml:lang="pl">Strona wyniku zlecenia, przygotowana w chwili odbioru.</xs:documentation><xs:documentation xml:lang="en">The result of an order, page by page: rights are checked and access is recorded at that moment.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idZlecenia" type="w:Uuid"/>
        <xs:element name="odOsoby" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: od pierwszej.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzWynikZleceniaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idZlecenia" type="w:Uuid"/>
        <xs:element name="liczbaOsob" type="w:Numer"/>
        <xs:element name="nastepnaOsoba" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Wartość odOsoby następnej strony; brak: to ostatnia.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wazneDo" type="w:CzasUTC"/>
        <xs:element name="wynikOsoby" type="d:WynikOsoby" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'nadzor.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:n="urn:csizs-gw:nadzor:v1" xmlns:l="urn:csizs-gw:rejestr-dostepow:v1" xmlns:z="urn:csizs-gw:zasilanie-cbb:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:nadzor:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="n">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Praca inspektora ochrony danych w portalu, bez WSDL: wypisy z rejestru dostępów, zestawienia, ustalenia, zawiadomienia o sprostowaniach, rejestr czynności.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:import namespace="urn:csizs-gw:rejestr-dostepow:v1" schemaLocation="rejestr-dostepow.xsd"/>
  <xs:import namespace="urn:csizs-gw:zasilanie-cbb:v1" schemaLocation="zasilanie-cbb.xsd"/>

  <xs:complexType name="FiltrRekordow">
    <xs:annotation><xs:documentation xml:lang="pl">Jak w pobierzRekordy.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="osoba" type="l:IdentyfikatorOsoby" minOccurs="0"/>
      <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="login" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0"/>
      <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
      <xs:element name="kodZbioru" type="w:KodZbioru" minOccurs="0"/>
      <xs:element name="cel" type="w:Kod" minOccurs="0"/>
      <xs:element name="podstawaPrawna" type="w:Kod" minOccurs="0"/>
      <xs:element name="operacja" type="l:NazwaOperacji" minOccurs="0"/>
      <xs:element name="rodzaj" type="l:RodzajCzynnosci" minOccurs="0"/>
      <xs:element name="wynik" type="l:WynikCzynnosci" minOccurs="0"/>
      <xs:element name="kodOdmowy" type="w:Kod" minOccurs="0"/>
      <xs:element name="odChwili" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="doChwili" type="w:CzasUTC" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="FormatWypisu">
    <xs:annotation><xs:documentation xml:lang="pl">XML: dokument z pieczęcią XAdES. CSV: wpisy, z których portal robi arkusz.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="XML"/>
      <xs:enumeration value="CSV"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:element name="eksportujRekordy" g:kody="3016 5001 5010 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Wypis z rejestru dostępów do pliku: najwyżej 5000 wpisów. Sam wypis też jest wpisem.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="filtr" type="n:FiltrRekordow"/>
        <xs:element name="format" type="n:FormatWypisu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="eksportujRekordyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="liczbaRekordow" type="w:Liczba"/>
        <xs:element name="rekord" type="l:WpisRejestru" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="dokument" type="l:TrescPliku" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="OkresZestawienia">
    <xs:sequence>
      <xs:element name="odDnia" type="w:Data"/>
      <xs:element name="doDnia" type="w:Data"/>
      <xs:element name="udostepnienia" type="w:Liczba"/>
      <xs:element name="bezDanych" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Zbiór nie miał danych osoby.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="odmowy" type="w:Liczba"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="zestawienieDostepow" g:kody="3016 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Ile pytano o dane i ile odmówiono, dzień po dniu, tygodniami albo miesiącami: zależnie od długości okresu, najwyżej pięć lat.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0"/>
        <xs:element name="odDnia" type="w:Data"/>
        <xs:element name="doDnia" type="w:Data"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zestawienieDostepowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="okres" type="n:OkresZestawienia" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:simpleType name="Miesiac">
    <xs:annotation><xs:documentation xml:lang="pl">Miesiąc, np. 2026-11.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="20[0-9]{2}-(0[1-9]|1[0-2])"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="RodzajUstalenia">
    <xs:annotation><xs:documentation xml:lang="pl">PONAD_INNYCH: urzędnik pyta dużo więcej niż inni w tej samej roli. NOC_I_SWIETA: pytania w nocy, w niedziele i święta. WIELE_OSOB_W_SPRAWIE: wiele osób pod jednym znakiem sprawy. TA_SAMA_OSOBA: ten sam urzędnik wciąż pyta o tę samą osobę. WIELE_ODMOW: dużo odmów.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="PONAD_INNYCH"/>
      <xs:enumeration value="NOC_I_SWIETA"/>
      <xs:enumeration value="WIELE_OSOB_W_SPRAWIE"/>
      <xs:enumeration value="TA_SAMA_OSOBA"/>
      <xs:enumeration value="WIELE_ODMOW"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanUstalenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="DO_WYJASNIENIA"/>
      <xs:enumeration value="WYJASNIONE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="WyjasnienieUstalenia">
    <xs:sequence>
      <xs:element name="autor" type="w:Tekst250"/>
      <xs:element name="chwila" type="w:CzasUTC"/>
      <xs:element name="notatka" type="w:Tekst1000"/>
      <xs:element name="liczba" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Ile naliczono, gdy je wyjaśniano.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Ustalenie">
    <xs:sequence>
      <xs:element name="idUstalenia" type="w:Skrot"/>
      <xs:element name="rodzaj" type="n:RodzajUstalenia"/>
      <xs:element name="miesiac" type="n:Miesiac"/>
      <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Brak: u wszystkich administratorów razem.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="login" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
      <xs:element name="rola" type="w:Kod" minOccurs="0" g:slownik="ROLA"/>
      <xs:element name="liczba" type="w:Liczba"/>
      <xs:element name="prog" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Od ilu się wyróżnia.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="numerWpisu" type="w:Liczba" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="wykryto" type="w:CzasUTC"/>
      <xs:element name="stan" type="n:StanUstalenia"/>
      <xs:element name="wyjasnienie" type="n:WyjasnienieUstalenia" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="listaUstalen" g:kody="3016">
    <xs:annotation><xs:documentation xml:lang="pl">Co wyróżnia się w korzystaniu z danych i czy to wyjaśniono.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0"/>
        <xs:element name="idUstalenia" type="w:Skrot" minOccurs="0"/>
        <xs:element name="stan" type="n:StanUstalenia" minOccurs="0"/>
        <xs:element name="rodzaj" type="n:RodzajUstalenia" minOccurs="0"/>
        <xs:element name="miesiac" type="n:Miesiac" minOccurs="0"/>
        <xs:element name="strona" type="w:Numer" minOccurs="0"/>
        <xs:element name="naStronie" type="w:Numer" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaUstalenOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="ustalenie" type="n:Ustalenie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="strona" type="w:Numer"/>
        <xs:element name="naStronie" type="w:Numer"/>
        <xs:element name="razem" type="w:Liczba"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zbadajDostepy" g:kody="3016 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Badanie miesiąca: co się w nim wyróżnia. Bramka robi to też sama, co sześć godzin.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0"/>
        <xs:element name="miesiac" type="n:Miesiac"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zbadajDostepyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="wyroznia" type="w:Liczba">
          <xs:annotation><xs:documentation xml:lang="pl">Ile ustaleń ma ten miesiąc.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="nieodczytane" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Ile pytań pominięto, bo folderu administratora danych nie można teraz odczytać: zbadaj ponownie.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="wyjasnijUstalenie" g:kody="5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Wyjaśnienie ustalenia albo powrót do wyjaśniania, z notatką.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idUstalenia" type="w:Skrot"/>
        <xs:element name="stan" type="n:StanUstalenia"/>
        <xs:element name="notatka" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wyjasnijUstalenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="ustalenie" type="n:Ustalenie"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:simpleType name="KierunekZawiadomien">
    <xs:annotation><xs:documentation xml:lang="pl">OTRZYMANE: o danych, które jednostce podano. WYSLANE: komu podano dane jednostki, odtąd sprostowane.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="OTRZYMANE"/>
      <xs:enumeration value="WYSLANE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="ZawiadomienieNaLiscie">
    <xs:sequence>
      <xs:element name="zawiadomienie" type="z:ZawiadomienieOSprostowaniu"/>
      <xs:element name="kodJTOdbiorcy" type="w:KodJT"/>
      <xs:element name="potwierdzil" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="potwierdzono" type="w:CzasUTC" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="listaZawiadomien" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Zawiadomienia o sprostowaniu danych, które jednostce podano albo które podała (RODO art. 19).</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kierunek" type="n:KierunekZawiadomien"/>
        <xs:element name="tylkoOtwarte" type="xs:boolean" minOccurs="0"/>
        <xs:element name="strona" type="w:Numer" minOccurs="0"/>
        <xs:element name="naStronie" type="w:Numer" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaZawiadomienOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="pozycja" type="n:ZawiadomienieNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="strona" type="w:Numer"/>
        <xs:element name="naStronie" type="w:Numer"/>
        <xs:element name="razem" type="w:Liczba"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="PozycjaSlownika">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="KategoriaDanych">
    <xs:sequence>
      <xs:element name="kodZakresu" type="w:KodZakresu"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
      <xs:element name="szczegolna" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Może ujawniać dane szczególnej kategorii (RODO art. 9).</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PodstawaOdbiorcy">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
      <xs:element name="przechowywanieMiesiace" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Ile miesięcy przechowuje się dane osób we wpisach o udostępnieniu na tej podstawie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZdanieRejestru">
    <xs:annotation><xs:documentation xml:lang="pl">Zdanie rejestru i skąd się wzięło: rejestr, reguła, słownik, ustawienie albo przepis.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="zrodlo" type="w:Tekst250"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="KategoriaOdbiorcow">
    <xs:sequence>
      <xs:element name="idReguly" type="w:Kod">
        <xs:annotation><xs:documentation xml:lang="pl">Reguła, z której wynika.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kto" type="w:Tekst1000"/>
      <xs:element name="rola" type="w:Kod" g:slownik="ROLA"/>
      <xs:element name="podstawa" type="n:PodstawaOdbiorcy"/>
      <xs:element name="kodZakresu" type="w:KodZakresu" maxOccurs="unbounded"/>
      <xs:element name="obowiazujeOd" type="w:Data"/>
      <xs:element name="obowiazujeDo" type="w:Data" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="CzynnoscPrzetwarzania">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="stan" type="w:Kod"/>
      <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">System, który zbiór zasila.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kategorieOsob" type="n:ZdanieRejestru"/>
      <xs:element name="kategoriaDanych" type="n:KategoriaDanych" maxOccurs="unbounded"/>
      <xs:element name="cel" type="n:PozycjaSlownika" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="odbiorca" type="n:KategoriaOdbiorcow" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="AdministratorDanych">
    <xs:sequence>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="adres" type="w:Tekst1000"/>
      <xs:element name="inspektor" type="w:Tekst250" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="rejestrCzynnosci" g:kody="3016">
    <xs:annotation><xs:documentation xml:lang="pl">Rejestr czynności przetwarzania administratora (RODO art. 30) ze zbiorów, reguł i słowników, na dziś.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: jednostka wołającego.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="zWydrukiem" type="xs:boolean" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="rejestrCzynnosciOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="naDzien" type="w:Data"/>
        <xs:element name="administrator" type="n:AdministratorDanych"/>
        <xs:element name="czynnosc" type="n:CzynnoscPrzetwarzania" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="przekazywanie" type="n:ZdanieRejestru">
          <xs:annotation><xs:documentation xml:lang="pl">Do państw trzecich i organizacji międzynarodowych.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="terminUsuniecia" type="n:ZdanieRejestru" maxOccurs="unbounded"/>
        <xs:element name="srodek" type="n:ZdanieRejestru" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Środki bezpieczeństwa, które dziś obowiązują.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wydruk" type="l:TrescPliku" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'podlaczenie.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="urn:csizs-gw:podlaczenie:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:podlaczenie:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="p">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa Podlaczenie: przyłączanie jednostek terenowych.</xs:documentation>
    <xs:documentation xml:lang="en">Connecting field units.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:complexType name="AdresJednostki">
    <xs:sequence>
      <xs:element name="kodPocztowy" type="w:KodPocztowy"/>
      <xs:element name="miejscowosc" type="w:Tekst250"/>
      <xs:element name="ulica" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="nrDomu" type="w:Tekst50"/>
      <xs:element name="nrLokalu" type="w:Tekst50" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Jednostka">
    <xs:sequence>
      <xs:element name="rodzajJednostki" type="w:Kod" g:slownik="RODZAJ_JEDNOSTKI"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="terc" type="w:Terc">
        <xs:annotation><xs:documentation xml:lang="pl">Terytorium, dla którego jednostka działa.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="adres" type="p:AdresJednostki"/>
      <xs:element name="regon" type="w:Regon" minOccurs="0"/>
      <xs:element name="nip" type="w:Nip" minOccurs="0"/>
      <xs:element name="obszar" type="w:Kod" maxOccurs="20" g:slownik="OBSZAR"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="AdministratorLokalny">
    <xs:sequence>
      <xs:element name="login" type="w:Login"/>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="pesel" type="w:Pesel" minOccurs="0"/>
      <xs:element name="telefon" type="w:Telefon" minOccurs="0"/>
      <xs:element name="email" type="w:Email"/>
    </xs:sequence>
  </xs:complexType>

  <xs:simpleType name="NumerZgloszenia">
    <xs:annotation><xs:documentation xml:lang="pl">Numer zgłoszenia gotowości, np. ZG-000001; oznacza całe podłączenie jednostki.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="ZG-[0-9]{6}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KluczOdnosnika">
    <xs:annotation><xs:documentation xml:lang="pl">Nieodgadywalny klucz z odnośnika: zastępuje konto temu, kto go jeszcze nie ma.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9_\\-]{43}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="NumerPozycji">
    <xs:restriction base="w:Liczba"><xs:minInclusive value="1"/><xs:maxInclusive value="20"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Skan">
    <xs:annotation><xs:documentation xml:lang="pl">Skan podpisanego zgłoszenia: PDF, JPEG albo PNG, do 4 MB.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:base64Binary"><xs:minLength value="1"/><xs:maxLength value="4194304"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="PlikPakietu">
    <xs:annotation><xs:documentation xml:lang="pl">Zaszyfrowane archiwum ZIP (AES-256).</xs:documentation></xs:annotation>
    <xs:restriction base="xs:base64Binary"><xs:minLength value="1"/><xs:maxLength value="1048576"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanPodlaczenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZGLOSZONE"/>
      <xs:enumeration value="DO_WYJASNIENIA"/>
      <xs:enumeration value="WYJASNIONE"/>
      <xs:enumeration value="ODMOWIONE"/>
      <xs:enumeration value="PRZYJETE"/>
      <xs:enumeration value="PAKIET_GOTOWY"/>
      <xs:enumeration value="PAKIET_WYDANY"/>
      <xs:enumeration value="PAKIET_NIEKOMPLETNY"/>
      <xs:enumeration value="PAKIET_POTWIERDZONY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanPodlaczanegoSystemu">
    <xs:annotation><xs:documentation xml:lang="pl">OCZEKUJE: bez terminu. ZAREJESTROWANY: zarejestrowany, wyniku jeszcze nie zgłoszono.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="OCZEKUJE"/>
      <xs:enumeration value="ZAPLANOWANY"/>
      <xs:enumeration value="ZAREJESTROWANY"/>
      <xs:enumeration value="PODLACZONY"/>
      <xs:enumeration value="NIEPODLACZONY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="WynikPodlaczenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="PODLACZONY"/>
      <xs:enumeration value="NIEPODLACZONY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="ElementPakietu">
    <xs:annotation><xs:documentation xml:lang="pl">Siedem informacji pakietu, w kolejności procedury.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="JEDNOSTKA"/>
      <xs:enumeration value="KONTO"/>
      <xs:enumeration value="CERTYFIKATY"/>
      <xs:enumeration value="ADRESY_USLUG"/>
      <xs:enumeration value="ADRES_MZT"/>
      <xs:enumeration value="ADRES_ELEARNING"/>
      <xs:enumeration value="TERMIN"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanElementuPakietu">
    <xs:annotation><xs:documentation xml:lang="pl">NIE_DOTYCZY: tylko adres e-learningu jednostki bez terminali mobilnych.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="JEST"/>
      <xs:enumeration value="BRAK"/>
      <xs:enumeration value="NIE_DOTYCZY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Kierownik">
    <xs:annotation><xs:documentation xml:lang="pl">Kierownik jednostki, który podpisał zgłoszenie; na jego adres przychodzą pytania i rozstrzygnięcie.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="email" type="w:Email"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZglaszanyAdministrator">
    <xs:annotation><xs:documentation xml:lang="pl">Osoba odpowiedzialna za podłączenie (administrator lokalny).</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="pesel" type="w:Pesel"/>
      <xs:element name="telefon" type="w:Telefon"/>
      <xs:element name="email" type="w:Email">
        <xs:annotation><xs:documentation xml:lang="pl">Adres służbowy.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZglaszanySystem">
    <xs:sequence>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PotwierdzenieZalozen">
    <xs:annotation><xs:documentation xml:lang="pl">Założenia rozdziału 1 procedury; każde ma być spełnione.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="zgodnosc" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Systemy mają świadectwo zgodności, oświadczenie dostawcy albo zgodę.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="tydzienPracy" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Tydzień pracy bez podłączenia minął bez błędów krytycznych.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="wytyczne" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Jednostka spełnia wytyczne organizacyjno-techniczne.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="TerminSystemu">
    <xs:sequence>
      <xs:element name="pozycja" type="p:NumerPozycji">
        <xs:annotation><xs:documentation xml:lang="pl">Który system zgłoszenia, od 1.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="data" type="w:Data"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SprawdzonyElement">
    <xs:sequence>
      <xs:element name="element" type="p:ElementPakietu"/>
      <xs:element name="stan" type="p:StanElementuPakietu"/>
      <xs:element name="uwaga" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="AdresUslugi">
    <xs:sequence>
      <xs:element name="usluga" type="w:Tekst50"/>
      <xs:element name="adres" type="w:Tekst250"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="pakietInformacyjny">
    <xs:annotation><xs:documentation xml:lang="pl">Pakiet informacji dla jednostki (załącznik 3) w postaci do odczytu przez program; leży w zaszyfrowanym archiwum.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="utworzono" type="w:CzasUTC"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="jednostka" type="p:Jednostka"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="hasloTymczasowe" type="w:Haslo"/>
        <xs:element name="adresCertyfikatow" type="w:Tekst250"/>
        <xs:element name="adresUslugi" type="p:AdresUslugi" maxOccurs="20"/>
        <xs:element name="adresMZT" type="w:Tekst250"/>
        <xs:element name="adresELearning" type="w:Tekst250" minOccurs="0"/>
        <xs:element name="system" type="p:ZglaszanySystem" maxOccurs="20"/>
        <xs:element name="termin" type="p:TerminSystemu" maxOccurs="20"/>
        <xs:element name="adresPotwierdzenia" type="w:Tekst250"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zarejestrujJednostke">
    <xs:annotation><xs:documentation xml:lang="pl">Rejestracja jednostki i konta jej administratora lokalnego.</xs:documentation><xs:documentation xml:lang="en">Registers a unit and the account of its local administrator.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="jednostka" type="p:Jednostka"/>
        <xs:element name="administratorLokalny" type="p:AdministratorLokalny"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Rejestracja jest przyjęciem tego zgłoszenia gotowości.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zarejestrujJednostkeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="hasloTymczasowe" type="w:Haslo">
          <xs:annotation><xs:documentation xml:lang="pl">Podawane raz.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zglosGotowosc">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenie gotowości jednostki do podłączenia (załącznik 2).</xs:documentation><xs:documentation xml:lang="en">Readiness notice of a unit that wants to be connected (annex 2).</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="jednostka" type="p:Jednostka"/>
        <xs:element name="kierownik" type="p:Kierownik"/>
        <xs:element name="administratorLokalny" type="p:ZglaszanyAdministrator"/>
        <xs:element name="systemDziedzinowy" type="p:ZglaszanySystem" maxOccurs="20">
          <xs:annotation><xs:documentation xml:lang="pl">Każdy system, który jednostka podłącza; numer na liście jest jego pozycją.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="terminaleMobilne" type="xs:boolean">
          <xs:annotation><xs:documentation xml:lang="pl">Jednostka otrzymała terminale mobilne (OTM).</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="potwierdzenieZalozen" type="p:PotwierdzenieZalozen"/>
        <xs:element name="skan" type="p:Skan"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zglosGotowoscOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="kluczZgloszenia" type="p:KluczOdnosnika">
          <xs:annotation><xs:documentation xml:lang="pl">Podawany raz: nim sprawdza się stan zgłoszenia i odpowiada na pytania.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
        <xs:element name="zgloszono" type="w:CzasUTC"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="utworzPakiet">
    <xs:annotation><xs:documentation xml:lang="pl">Utworzenie pakietu informacji dla jednostki (załącznik 3); nowy pakiet unieważnia hasło tymczasowe poprzedniego.</xs:documentation><xs:documentation xml:lang="en">Makes the information package of a unit (annex 3); a new one ends the temporary password of the one before.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="termin" type="p:TerminSystemu" minOccurs="0" maxOccurs="20">
          <xs:annotation><xs:documentation xml:lang="pl">Terminy podłączenia; bez nich obowiązują ustalone wcześniej.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wyslij" type="xs:boolean" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Czy wysłać pakiet na adres służbowy administratora lokalnego.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="utworzPakietOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
        <xs:element name="nazwaPliku" type="w:Tekst250"/>
        <xs:element name="skrotPliku" type="w:Skrot"/>
        <xs:element name="hasloPakietu" type="w:Haslo">
          <xs:annotation><xs:documentation xml:lang="pl">Podawane raz; nigdzie nie jest przechowywane. Administrator wojewódzki przekazuje je telefonicznie.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wyslano" type="xs:boolean">
          <xs:annotation><xs:documentation xml:lang="pl">Wiadomość z pakietem czeka na wysłanie.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzPakiet">
    <xs:annotation><xs:documentation xml:lang="pl">Pobranie zaszyfrowanego pakietu.</xs:documentation><xs:documentation xml:lang="en">Gives the encrypted package.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzPakietOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
        <xs:element name="nazwaPliku" type="w:Tekst250"/>
        <xs:element name="skrotPliku" type="w:Skrot"/>
        <xs:element name="plik" type="p:PlikPakietu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="potwierdzPakiet">
    <xs:annotation><xs:documentation xml:lang="pl">Potwierdzenie odbioru pakietu albo zgłoszenie, czego w nim brakuje: siedem elementów, każdy raz.</xs:documentation><xs:documentation xml:lang="en">Confirms the package, or tells what is missing in it: seven items, each once.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="kluczPakietu" type="p:KluczOdnosnika" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Z odnośnika w wiadomości z pakietem, dla osoby bez sesji.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="sprawdzenie" type="p:SprawdzonyElement" maxOccurs="7"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="potwierdzPakietOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zglosStatusPodlaczenia">
    <xs:annotation><xs:documentation xml:lang="pl">Informacja o wyniku podłączenia systemu (załącznik 6), najpóźniej dzień po terminie.</xs:documentation><xs:documentation xml:lang="en">The result of connecting a system (annex 6), at the latest one day after its date.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="pozycja" type="p:NumerPozycji"/>
        <xs:element name="status" type="p:WynikPodlaczenia"/>
        <xs:element name="idPodlaczonegoSystemu" type="w:IdSystemu" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Podłączony system.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="przyczyna" type="w:Tekst1000" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Przyczyna niepodłączenia.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zglosStatusPodlaczeniaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="pozycja" type="p:NumerPozycji"/>
        <xs:element name="stanSystemu" type="p:StanPodlaczanegoSystemu"/>
        <xs:element name="poTerminie" type="xs:boolean"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'portal.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:o="urn:csizs-gw:portal:v1" xmlns:p="urn:csizs-gw:podlaczenie:v1" xmlns:t="urn:csizs-gw:tozsamosc-mzt:v1" xmlns:s="urn:csizs-gw:slowniki:v1" xmlns:l="urn:csizs-gw:rejestr-dostepow:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:portal:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="o">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Operacje portalu bez WSDL: POST /portal/operacje, zwykły XML, sesja okaziciela.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:import namespace="urn:csizs-gw:podlaczenie:v1" schemaLocation="podlaczenie.xsd"/>
  <xs:import namespace="urn:csizs-gw:tozsamosc-mzt:v1" schemaLocation="tozsamosc-mzt.xsd"/>
  <xs:import namespace="urn:csizs-gw:slowniki:v1" schemaLocation="slowniki.xsd"/>
  <xs:import namespace="urn:csizs-gw:rejestr-dostepow:v1" schemaLocation="rejestr-dostepow.xsd"/>
  <xs:simpleType name="RodzajSwiadectwa">
    <xs:restriction base="xs:string">
      <xs:enumeration value="SWIADECTWO"/>
      <xs:enumeration value="DEKLARACJA"/>
      <xs:enumeration value="ZGODA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Swiadectwo">
    <xs:sequence>
      <xs:element name="rodzaj" type="o:RodzajSwiadectwa"/>
      <xs:element name="producent" type="w:Tekst250"/>
      <xs:element name="produkt" type="w:Tekst250"/>
      <xs:element name="wersja" type="w:Tekst50"/>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="poziom" type="w:Tekst50"/>
      <xs:element name="numer" type="w:Tekst50">
        <xs:annotation><xs:documentation xml:lang="pl">Numer dokumentu.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="wazneOd" type="w:Data"/>
      <xs:element name="wazneDo" type="w:Data" minOccurs="0"/>
      <xs:element name="integracjaOTM" type="xs:boolean"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StanSwiadectwa">
    <xs:annotation><xs:documentation xml:lang="pl">POZA_OKRESEM: deklaracja poza okresem dostosowawczym. NIEAKTUALNY_OPIS: świadectwo dla wersji opisu systemu, która już nie wystarcza.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="WAZNY"/>
      <xs:enumeration value="PRZYSZLY"/>
      <xs:enumeration value="WYGASLY"/>
      <xs:enumeration value="WYCOFANY"/>
      <xs:enumeration value="POZA_OKRESEM"/>
      <xs:enumeration value="NIEAKTUALNY_OPIS"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="WycofanieSwiadectwa">
    <xs:sequence>
      <xs:element name="odDnia" type="w:Data"/>
      <xs:element name="powod" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SwiadectwoNaLiscie">
    <xs:sequence>
      <xs:element name="idWpisu" type="w:Kod"/>
      <xs:element name="swiadectwo" type="o:Swiadectwo"/>
      <xs:element name="stan" type="o:StanSwiadectwa">
        <xs:annotation><xs:documentation xml:lang="pl">Na dzień naDzien, a bez niego dziś.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ostatniDzien" type="w:Data" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Ostatni dzień, w którym wpis uprawnia, o ile jest znany: z ważności, wycofania i opisu systemu razem.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="wycofano" type="o:WycofanieSwiadectwa" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="OpisSystemu">
    <xs:annotation><xs:documentation xml:lang="pl">Wersja opisu systemu w obszarze; do końca okresu dostosowawczego wystarcza też świadectwo dla wersji poprzedniej albo deklaracja.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="wersja" type="w:Tekst50"/>
      <xs:element name="obowiazujeOd" type="w:Data"/>
      <xs:element name="okresDostosowawczyDo" type="w:Data"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="FormaPodpisu">
    <xs:annotation><xs:documentation xml:lang="pl">XADES: XAdES B-B z certyfikatem w X509Data. WSS: profil X.509 (BinarySecurityToken), jak go tworzą gotowe biblioteki.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="XADES"/>
      <xs:enumeration value="WSS"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="BrakDoSesji">
    <xs:annotation><xs:documentation xml:lang="pl">KOD: kodu drugiego składnika; ZAPIS: włączenia drugiego składnika, którego wymaga rola.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="KOD"/>
      <xs:enumeration value="ZAPIS"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="KluczDrugiegoSkladnika">
    <xs:sequence>
      <xs:element name="sekret" type="w:Tekst250">
        <xs:annotation><xs:documentation xml:lang="pl">Klucz do wpisania ręcznie (base32).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="adres" type="w:Tekst1000">
        <xs:annotation><xs:documentation xml:lang="pl">Adres otpauth, jak w kodzie QR.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="zaloguj" g:kody="3010 3013">
    <xs:annotation><xs:documentation xml:lang="pl">Otwarcie sesji. Gdy konto ma drugi składnik, a kodu nie podano, sesja służy tylko dokończeniu logowania.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="haslo" type="w:Haslo"/>
        <xs:element name="kod" type="w:KodJednorazowy" minOccurs="0"/>
        <xs:element name="przegladarka" type="w:Tekst1000" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Znak przeglądarki z wcześniejszego logowania: jej próby liczą się osobno od cudzych.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="program" type="w:Tekst250" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Jak przedstawia się przeglądarka lub program; widać go na liście sesji i znanych przeglądarek.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="zapamietaj" type="xs:boolean" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">true: po udanym logowaniu przeglądarka jest zapamiętana i dostaje swój znak.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zalogujOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zeton" type="w:Tekst250">
          <xs:annotation><xs:documentation xml:lang="pl">Żeton okaziciela: Authorization: Bearer.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="waznyDo" type="w:CzasUTC"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="rola" type="w:Kod" minOccurs="0" maxOccurs="unbounded" g:slownik="ROLA"/>
        <xs:element name="brakuje" type="o:BrakDoSesji" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Czego jeszcze trzeba, by sesja była pełna.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="przegladarka" type="w:Tekst1000" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Znak tej przeglądarki na następne logowania.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="potwierdzLogowanie" g:kody="3013 3018">
    <xs:annotation><xs:documentation xml:lang="pl">Dokończenie logowania kodem drugiego składnika; sesja dostaje nowy żeton.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kod" type="w:KodJednorazowy"/>
        <xs:element name="przegladarka" type="w:Tekst1000" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Znak przeglądarki z wcześniejszego logowania.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="program" type="w:Tekst250" minOccurs="0"/>
        <xs:element name="zapamietaj" type="xs:boolean" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="potwierdzLogowanieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zeton" type="w:Tekst250"/>
        <xs:element name="waznyDo" type="w:CzasUTC"/>
        <xs:element name="przegladarka" type="w:Tekst1000" minOccurs="0"/>
        <xs:element name="kodyZapasowe" type="w:Liczba">
          <xs:annotation><xs:documentation xml:lang="pl">Ile kodów zapasowych zostało.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="odnowSesje" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Nowy żeton bieżącej sesji; dotychczasowy przestaje działać.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="odnowSesjeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zeton" type="w:Tekst250"/>
        <xs:element name="waznyDo" type="w:CzasUTC"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="Sesja">
    <xs:sequence>
      <xs:element name="idSesji" type="w:Kod"/>
      <xs:element name="adres" type="w:Tekst50"/>
      <xs:element name="program" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="otwarta" type="w:CzasUTC"/>
      <xs:element name="uzyta" type="w:CzasUTC"/>
      <xs:element name="waznaDo" type="w:CzasUTC"/>
      <xs:element name="biezaca" type="xs:boolean"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="listaSesji" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Otwarte sesje własnego konta, najnowsze pierwsze.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaSesjiOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="sesja" type="o:Sesja" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zakonczSesje" g:kody="5020">
    <xs:annotation><xs:documentation xml:lang="pl">Zakończenie jednej sesji własnego konta albo, bez identyfikatora, wszystkich poza bieżącą.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idSesji" type="w:Kod" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zakonczSesjeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zakonczono" type="w:Liczba"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:complexType name="ZnanaPrzegladarka">
    <xs:sequence>
      <xs:element name="idPrzegladarki" type="w:Kod"/>
      <xs:element name="program" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="znanaOd" type="w:CzasUTC"/>
      <xs:element name="uzyta" type="w:CzasUTC">
        <xs:annotation><xs:documentation xml:lang="pl">Ostatnie udane logowanie.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="waznaDo" type="w:CzasUTC"/>
      <xs:element name="biezaca" type="xs:boolean"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="listaPrzegladarek" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Przeglądarki, które znają własne konto, ostatnio użyte pierwsze.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="przegladarka" type="w:Tekst1000" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Znak przeglądarki, w której czytana jest lista.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaPrzegladarekOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="przegladarka" type="o:ZnanaPrzegladarka" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zapomnijPrzegladarke" g:kody="5020">
    <xs:annotation><xs:documentation xml:lang="pl">Jedna przeglądarka własnego konta albo, bez identyfikatora, wszystkie przestają być znane.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idPrzegladarki" type="w:Kod" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zapomnijPrzegladarkeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zapomniano" type="w:Liczba"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="stanDrugiegoSkladnika" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Drugi składnik logowania własnego konta.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="stanDrugiegoSkladnikaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="wymagany" type="xs:boolean"/>
        <xs:element name="wlaczonyOd" type="w:CzasUTC" minOccurs="0"/>
        <xs:element name="kodyZapasowe" type="w:Liczba"/>
        <xs:element name="rozpoczety" type="o:KluczDrugiegoSkladnika" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Klucz, którego włączenia jeszcze nie potwierdzono kodem.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="rozpocznijDrugiSkladnik" g:kody="5019">
    <xs:annotation><xs:documentation xml:lang="pl">Nowy klucz drugiego składnika; działa dopiero po potwierdzeniu kodem.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="rozpocznijDrugiSkladnikOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="klucz" type="o:KluczDrugiegoSkladnika"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="potwierdzDrugiSkladnik" g:kody="3013 3018 5019">
    <xs:annotation><xs:documentation xml:lang="pl">Włączenie drugiego składnika kodem z aplikacji; kody zapasowe podawane są jeden raz, sesja dostaje nowy żeton.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kod" type="w:KodJednorazowy"/>
        <xs:element name="przegladarka" type="w:Tekst1000" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Znak przeglądarki z wcześniejszego logowania.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="program" type="w:Tekst250" minOccurs="0"/>
        <xs:element name="zapamietaj" type="xs:boolean" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="potwierdzDrugiSkladnikOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zeton" type="w:Tekst250"/>
        <xs:element name="waznyDo" type="w:CzasUTC"/>
        <xs:element name="przegladarka" type="w:Tekst1000" minOccurs="0"/>
        <xs:element name="kodZapasowy" type="w:KodJednorazowy" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="odnowKodyZapasowe" g:kody="3013 3018 5019">
    <xs:annotation><xs:documentation xml:lang="pl">Nowe kody zapasowe; dotychczasowe przestają działać.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kod" type="w:KodJednorazowy"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="odnowKodyZapasoweOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodZapasowy" type="w:KodJednorazowy" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wylaczDrugiSkladnik" g:kody="3013 3018 5019">
    <xs:annotation><xs:documentation xml:lang="pl">Wyłączenie drugiego składnika własnego konta; nie tam, gdzie jest wymagany.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kod" type="w:KodJednorazowy"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wylaczDrugiSkladnikOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="usunDrugiSkladnik" g:kody="3010 3013 3016 5019">
    <xs:annotation><xs:documentation xml:lang="pl">Usunięcie drugiego składnika cudzego konta (utracony telefon) przez administratora; kończy sesje konta.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="powod" type="w:Tekst1000"/>
        <xs:element name="hasloAdministratora" type="w:Haslo">
          <xs:annotation><xs:documentation xml:lang="pl">Obecne hasło tego, kto usuwa: otwarta sesja nie wystarcza.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="usunDrugiSkladnikOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="wyloguj" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Zamknięcie bieżącej sesji.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wylogujOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <!-- Konta, jednostki, zdarzenia -->
  <xs:simpleType name="StanJednostki">
    <xs:restriction base="xs:string">
      <xs:enumeration value="AKTYWNA"/>
      <xs:enumeration value="NIEAKTYWNA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="JednostkaNaLiscie">
    <xs:sequence>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="rodzajJednostki" type="w:Kod" g:slownik="RODZAJ_JEDNOSTKI"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="terc" type="w:Terc"/>
      <xs:element name="nazwaTerytorium" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="adres" type="p:AdresJednostki"/>
      <xs:element name="regon" type="w:Regon" minOccurs="0"/>
      <xs:element name="nip" type="w:Nip" minOccurs="0"/>
      <xs:element name="obszar" type="w:Kod" minOccurs="0" maxOccurs="20" g:slownik="OBSZAR"/>
      <xs:element name="stan" type="o:StanJednostki"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="RodzajObiektu">
    <xs:restriction base="xs:string">
      <xs:enumeration value="KONTO"/>
      <xs:enumeration value="SYSTEM"/>
      <xs:enumeration value="ZBIOR"/>
      <xs:enumeration value="ZASILENIE"/>
      <xs:enumeration value="ZLECENIA"/>
      <xs:enumeration value="JEDNOSTKA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="AktywnyObiekt">
    <xs:annotation><xs:documentation xml:lang="pl">Co jednostka ma jeszcze czynnego.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="rodzaj" type="o:RodzajObiektu"/>
      <xs:element name="oznaczenie" type="w:Tekst250"/>
      <xs:element name="stan" type="w:Kod"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="RodzajZdarzenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="LOGOWANIE"/>
      <xs:enumeration value="WYLOGOWANIE"/>
      <xs:enumeration value="BLEDNE_HASLO"/>
      <xs:enumeration value="BLOKADA_CZASOWA"/>
      <xs:enumeration value="ZMIANA_HASLA"/>
      <xs:enumeration value="RESET_HASLA"/>
      <xs:enumeration value="DRUGI_SKLADNIK"/>
      <xs:enumeration value="ZNANE_PRZEGLADARKI"/>
      <xs:enumeration value="BLOKADA"/>
      <xs:enumeration value="ODBLOKOWANIE"/>
      <xs:enumeration value="ROLE"/>
      <xs:enumeration value="KONTA"/>
      <xs:enumeration value="JEDNOSTKI"/>
      <xs:enumeration value="ADMINISTRACJA"/>
      <xs:enumeration value="INNE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Zdarzenie">
    <xs:sequence>
      <xs:element name="numer" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Numer wpisu w dzienniku.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="czas" type="w:CzasUTC"/>
      <xs:element name="rodzaj" type="o:RodzajZdarzenia"/>
      <xs:element name="operacja" type="w:Tekst50"/>
      <xs:element name="wynik" type="w:Kod"/>
      <xs:element name="kodOdmowy" type="w:Kod" minOccurs="0"/>
      <xs:element name="kodJT" type="w:KodJT" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Jednostka tego, kto wykonał czynność.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0"/>
      <xs:element name="login" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="osoba" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="adres" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="zmiana" type="o:ZmianaPola" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="czegoDotyczy" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="czescOsobowaNiedostepna" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Kto i dlaczego, nie można teraz odczytać; nie usunięto tego: zapytaj ponownie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZmianaPola">
    <xs:sequence>
      <xs:element name="pole" type="w:Tekst250"/>
      <xs:element name="przed" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="po" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="KontoELearning">
    <xs:sequence>
      <xs:element name="login" type="w:Login"/>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="email" type="w:Email" minOccurs="0"/>
      <xs:element name="stan" type="o:StanELearning"/>
      <xs:element name="kiedy" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="blad" type="w:Tekst250" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StanELearning">
    <xs:restriction base="xs:string">
      <xs:enumeration value="BRAK"/>
      <xs:enumeration value="ZAPISANE"/>
      <xs:enumeration value="BLAD"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:element name="resetujHaslo" g:kody="3016 5019 5020 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Nowe hasło tymczasowe w miejsce zapomnianego; kończy sesje portalu.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="resetujHasloOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="hasloTymczasowe" type="w:Haslo">
          <xs:annotation><xs:documentation xml:lang="pl">Podawane raz.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zmienUzytkownika" g:kody="3016 5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Poprawienie danych osoby na koncie.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="imie" type="w:Imie"/>
        <xs:element name="nazwisko" type="w:Nazwisko"/>
        <xs:element name="email" type="w:Email" minOccurs="0"/>
        <xs:element name="telefon" type="w:Telefon" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zmienUzytkownikaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaJednostek" g:kody="5002">
    <xs:annotation><xs:documentation xml:lang="pl">Jednostki, które wywołujący nadzoruje, według kodu.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="rodzajJednostki" type="w:Kod" minOccurs="0" g:slownik="RODZAJ_JEDNOSTKI"/>
        <xs:element name="terc" type="w:Terc" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Tylko jednostki tego terytorium i leżących w nim.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="stan" type="o:StanJednostki" minOccurs="0"/>
        <xs:element name="szukaj" type="w:Tekst250" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Część nazwy lub kodu.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="strona" type="w:Numer" minOccurs="0"/>
        <xs:element name="naStronie" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Najwyżej 200; brak: 50.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaJednostekOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="jednostka" type="o:JednostkaNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="razem" type="w:Liczba"/>
        <xs:element name="strona" type="w:Numer"/>
        <xs:element name="naStronie" type="w:Numer"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pokazJednostke" g:kody="5020">
    <xs:annotation><xs:documentation xml:lang="pl">Jednostka i to, co ma czynnego.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJT" type="w:KodJT"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pokazJednostkeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="jednostka" type="o:JednostkaNaLiscie"/>
        <xs:element name="aktywnyObiekt" type="o:AktywnyObiekt" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zmienJednostke" g:kody="3016 5002 5019 5020 5021 5050">
    <xs:annotation><xs:documentation xml:lang="pl">Poprawienie danych jednostki i jej obszarów; kod, rodzaj i terytorium zostają.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="nazwa" type="w:Tekst250"/>
        <xs:element name="adres" type="p:AdresJednostki"/>
        <xs:element name="regon" type="w:Regon" minOccurs="0"/>
        <xs:element name="nip" type="w:Nip" minOccurs="0"/>
        <xs:element name="obszar" type="w:Kod" minOccurs="0" maxOccurs="20" g:slownik="OBSZAR"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zmienJednostkeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="jednostka" type="o:JednostkaNaLiscie"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="dezaktywujJednostke" g:kody="3016 5019 5020 5050">
    <xs:annotation><xs:documentation xml:lang="pl">Trwałe wygaszenie wpisu jednostki, która nie ma już nic czynnego.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="dezaktywujJednostkeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="stan" type="o:StanJednostki"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaZdarzen" g:kody="3016">
    <xs:annotation><xs:documentation xml:lang="pl">Zdarzenia jednostek, które wywołujący nadzoruje, od najnowszego.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="rodzaj" type="o:RodzajZdarzenia" minOccurs="0"/>
        <xs:element name="login" type="w:Login" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Czynności tego konta i czynności na nim.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
        <xs:element name="od" type="w:CzasUTC" minOccurs="0"/>
        <xs:element name="do" type="w:CzasUTC" minOccurs="0"/>
        <xs:element name="przedNumerem" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Następna strona: wartość „dalej” poprzedniej odpowiedzi.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="naStronie" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Najwyżej 200; brak: 50.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaZdarzenOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zdarzenie" type="o:Zdarzenie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="dalej" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: to wszystkie.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaKontELearning" g:kody="3016">
    <xs:annotation><xs:documentation xml:lang="pl">Konta użytkowników terminali i ich stan na platformie e-learningowej.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJT" type="w:KodJT"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaKontELearningOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="konto" type="o:KontoELearning" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="platforma" type="w:Tekst250" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Adres; brak: połączenie nie jest skonfigurowane.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="eksportujKontaELearning" g:kody="3016">
    <xs:annotation><xs:documentation xml:lang="pl">Plik CSV do wczytania w Moodle (Wgraj użytkowników).</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJT" type="w:KodJT"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="eksportujKontaELearningOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="nazwaPliku" type="w:Tekst250"/>
        <xs:element name="liczbaKont" type="w:Liczba"/>
        <xs:element name="csv" type="xs:string">
          <xs:annotation><xs:documentation xml:lang="pl">Treść pliku; zapisać w UTF-8.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zalozKontaELearning" g:kody="3016 5052">
    <xs:annotation><xs:documentation xml:lang="pl">Założenie kont na platformie e-learningowej i zapisanie ich na kurs; powtórzenie niczego nie podwaja.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJT" type="w:KodJT"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zalozKontaELearningOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="konto" type="o:KontoELearning" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="dodajSwiadectwo" g:kody="5002 5007 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Wpis do wykazu zgodności oprogramowania.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="swiadectwo" type="o:Swiadectwo"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="dodajSwiadectwoOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idWpisu" type="w:Kod"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaSwiadectw" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Publiczny wykaz zgodności oprogramowania.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="produkt" type="w:Tekst250" minOccurs="0"/>
        <xs:element name="producent" type="w:Tekst250" minOccurs="0"/>
        <xs:element name="obszar" type="w:Kod" minOccurs="0" g:slownik="OBSZAR"/>
        <xs:element name="naDzien" type="w:Data" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Tylko ważne w tym dniu.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaSwiadectwOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="swiadectwo" type="o:SwiadectwoNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="opisSystemu" type="o:OpisSystemu" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Ogłoszone wersje opisu systemu, według obszaru i dnia.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="ustawFormePodpisu" g:kody="5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">W jakich postaciach system może podpisywać komunikaty; odpowiedź ma postać żądania.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="formaPodpisu" type="o:FormaPodpisu" maxOccurs="2"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="ustawFormePodpisuOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="formaPodpisu" type="o:FormaPodpisu" maxOccurs="2"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="opublikujSlownik" g:kody="5003 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Publikacja wersji słownika.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodSlownika" type="w:Kod"/>
        <xs:element name="nazwa" type="w:Tekst250"/>
        <xs:element name="wersja" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: następna.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="obowiazujeOd" type="w:Data"/>
        <xs:element name="karencjaDo" type="w:Data" minOccurs="0"/>
        <xs:element ref="s:pozycja" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="opublikujSlownikOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="slownik" type="s:WersjaSlownika"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaZgloszenSlownikow" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenia niezgodności słowników: wszystkie dla administratora centralnego, dla innych własnej jednostki.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodSlownika" type="w:Kod" minOccurs="0"/>
        <xs:element name="tylkoNierozstrzygniete" type="xs:boolean" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaZgloszenSlownikowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element ref="s:zgloszenie" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="rozstrzygnijZgloszenieSlownika" g:kody="5019 5020 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Rozstrzygnięcie zgłoszenia niezgodności słownika przez administratora centralnego.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idZgloszenia" type="w:Kod"/>
        <xs:element name="rozstrzygniecie" type="s:StanZgloszenia">
          <xs:annotation><xs:documentation xml:lang="pl">ROZPATRZONA albo ODRZUCONA.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="odpowiedz" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="rozstrzygnijZgloszenieSlownikaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element ref="s:zgloszenie"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <!-- Podłączenie jednostki -->
  <xs:simpleType name="UczestnikPodlaczenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="KIEROWNIK"/>
      <xs:enumeration value="ADMIN_WOJEWODZKI"/>
      <xs:enumeration value="ADMIN_LOKALNY"/>
      <xs:enumeration value="NIKT"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KrokPodlaczenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="ROZPATRZENIE"/>
      <xs:enumeration value="WYJASNIENIE"/>
      <xs:enumeration value="PAKIET"/>
      <xs:enumeration value="WYDANIE_PAKIETU"/>
      <xs:enumeration value="POTWIERDZENIE_PAKIETU"/>
      <xs:enumeration value="NOWY_PAKIET"/>
      <xs:enumeration value="REJESTRACJA"/>
      <xs:enumeration value="WYNIK"/>
      <xs:enumeration value="NOWY_TERMIN"/>
      <xs:enumeration value="ZAKONCZONE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="RodzajSkanu">
    <xs:restriction base="xs:string">
      <xs:enumeration value="PDF"/>
      <xs:enumeration value="JPEG"/>
      <xs:enumeration value="PNG"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanWiadomosci">
    <xs:restriction base="xs:string">
      <xs:enumeration value="OCZEKUJE"/>
      <xs:enumeration value="WYSYLANA"/>
      <xs:enumeration value="WYSLANA"/>
      <xs:enumeration value="PORZUCONA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="NastepnyKrokPodlaczenia">
    <xs:sequence>
      <xs:element name="kto" type="o:UczestnikPodlaczenia"/>
      <xs:element name="krok" type="o:KrokPodlaczenia"/>
      <xs:element name="termin" type="w:Data" minOccurs="0"/>
      <xs:element name="poTerminie" type="xs:boolean"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PodlaczanySystem">
    <xs:sequence>
      <xs:element name="pozycja" type="p:NumerPozycji"/>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
      <xs:element name="uprawniony" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Czy produkt ma dziś ważny wpis w wykazie zgodności.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="stan" type="p:StanPodlaczanegoSystemu"/>
      <xs:element name="termin" type="w:Data" minOccurs="0"/>
      <xs:element name="wynikDo" type="w:Data" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Ostatni dzień na zgłoszenie wyniku.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0"/>
      <xs:element name="przyczyna" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="zgloszonoWynik" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="poTerminie" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Wynik zaległy albo zgłoszony po terminie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Podlaczenie">
    <xs:sequence>
      <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
      <xs:element name="stan" type="p:StanPodlaczenia"/>
      <xs:element name="zgloszono" type="w:CzasUTC"/>
      <xs:element name="nazwaJednostki" type="w:Tekst250"/>
      <xs:element name="terc" type="w:Terc"/>
      <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
      <xs:element name="nastepnyKrok" type="o:NastepnyKrokPodlaczenia"/>
      <xs:element name="system" type="o:PodlaczanySystem" maxOccurs="20"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WyjasnienieZgloszenia">
    <xs:sequence>
      <xs:element name="pytanie" type="w:Tekst1000"/>
      <xs:element name="zapytano" type="w:CzasUTC"/>
      <xs:element name="odpowiedz" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="odpowiedziano" type="w:CzasUTC" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="StanPakietu">
    <xs:sequence>
      <xs:element name="nazwaPliku" type="w:Tekst250"/>
      <xs:element name="skrotPliku" type="w:Skrot"/>
      <xs:element name="utworzono" type="w:CzasUTC"/>
      <xs:element name="wydano" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="sprawdzono" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="sprawdzenie" type="p:SprawdzonyElement" minOccurs="0" maxOccurs="7"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WiadomoscPodlaczenia">
    <xs:sequence>
      <xs:element name="idWiadomosci" type="w:Uuid"/>
      <xs:element name="rodzaj" type="w:Kod"/>
      <xs:element name="stan" type="o:StanWiadomosci"/>
      <xs:element name="utworzono" type="w:CzasUTC"/>
      <xs:element name="proby" type="w:Liczba"/>
      <xs:element name="wyslano" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="nastepnaProba" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="moglaDojscDwaRazy" type="xs:boolean"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZdarzeniePodlaczenia">
    <xs:sequence>
      <xs:element name="czas" type="w:CzasUTC"/>
      <xs:element name="przejscie" type="w:Kod"/>
      <xs:element name="kto" type="o:UczestnikPodlaczenia"/>
      <xs:element name="pozycja" type="p:NumerPozycji" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="listaPodlaczen" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Tablica podłączeń: gdzie jest każda jednostka, co jest zaległe i kto ma działać; dla administratora wojewódzkiego jego województwo, dla lokalnego jego jednostka.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="tylkoZalegle" type="xs:boolean" minOccurs="0"/>
        <xs:element name="takzeZakonczone" type="xs:boolean" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaPodlaczenOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="podlaczenie" type="o:Podlaczenie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="pocztaDziala" type="xs:boolean">
          <xs:annotation><xs:documentation xml:lang="pl">Czy bramka wysyła wiadomości e-mail.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pokazPodlaczenie" g:kody="3016 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenie ze wszystkim, co się z nim działo. Danych osobowych administratora lokalnego udziela się temu, kto je rozpatruje, i jemu samemu.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pokazPodlaczenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="podlaczenie" type="o:Podlaczenie"/>
        <xs:element name="jednostka" type="p:Jednostka"/>
        <xs:element name="kierownik" type="p:Kierownik" minOccurs="0"/>
        <xs:element name="administratorLokalny" type="p:ZglaszanyAdministrator" minOccurs="0"/>
        <xs:element name="login" type="w:Login" minOccurs="0"/>
        <xs:element name="terminaleMobilne" type="xs:boolean"/>
        <xs:element name="rodzajSkanu" type="o:RodzajSkanu"/>
        <xs:element name="wyjasnienie" type="o:WyjasnienieZgloszenia" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="powodOdmowy" type="w:Tekst1000" minOccurs="0"/>
        <xs:element name="pakiet" type="o:StanPakietu" minOccurs="0"/>
        <xs:element name="wiadomosc" type="o:WiadomoscPodlaczenia" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="zdarzenie" type="o:ZdarzeniePodlaczenia" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="pocztaDziala" type="xs:boolean"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzSkanZgloszenia" g:kody="3016 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Skan podpisanego zgłoszenia.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzSkanZgloszeniaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="rodzajSkanu" type="o:RodzajSkanu"/>
        <xs:element name="skan" type="p:Skan"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="poprosOWyjasnienie" g:kody="3016 5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Pytanie do kierownika jednostki; odpowiada odnośnikiem z nieodgadywalnym kluczem.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="pytanie" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="poprosOWyjasnienieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
        <xs:element name="odnosnik" type="w:Tekst250">
          <xs:annotation><xs:documentation xml:lang="pl">Podawany raz; gdy poczta nie działa, przekazuje go administrator.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wyslano" type="xs:boolean"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zlozWyjasnienie" g:kody="5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Odpowiedź kierownika na pytanie administratora wojewódzkiego.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kluczZgloszenia" type="p:KluczOdnosnika"/>
        <xs:element name="odpowiedz" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zlozWyjasnienieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="sprawdzZgloszenie" g:kody="5020">
    <xs:annotation><xs:documentation xml:lang="pl">Stan zgłoszenia dla tego, kto ma jego klucz.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kluczZgloszenia" type="p:KluczOdnosnika"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="sprawdzZgloszenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
        <xs:element name="nazwaJednostki" type="w:Tekst250"/>
        <xs:element name="zgloszono" type="w:CzasUTC"/>
        <xs:element name="pytanie" type="w:Tekst1000" minOccurs="0"/>
        <xs:element name="powodOdmowy" type="w:Tekst1000" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="sprawdzanyPakiet" g:kody="5020">
    <xs:annotation><xs:documentation xml:lang="pl">Co zawiera pakiet sprawdzany odnośnikiem z kluczem: bez żadnego z jego haseł.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kluczPakietu" type="p:KluczOdnosnika"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="sprawdzanyPakietOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
        <xs:element name="nazwaJednostki" type="w:Tekst250"/>
        <xs:element name="terminaleMobilne" type="xs:boolean"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="przyjmijZgloszenie" g:kody="3016 5002 5007 5019 5020 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Przyjęcie zgłoszenia: rejestracja jednostki i konta administratora lokalnego danymi zgłoszenia.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="kodJT" type="w:KodJT" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Jednostka już zarejestrowana; wtedy login jest jej administratora lokalnego.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="przyjmijZgloszenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="login" type="w:Login"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="odmowPrzyjecia" g:kody="3016 5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Odmowa przyjęcia zgłoszenia z podaniem powodu.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="odmowPrzyjeciaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="stan" type="p:StanPodlaczenia"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="ustalTermin" g:kody="3016 5019 5020 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Termin podłączenia systemu (harmonogram) albo jego zmiana.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="termin" type="p:TerminSystemu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="ustalTerminOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="system" type="o:PodlaczanySystem"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="ponowWiadomosc" g:kody="3016 5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Ponowne wysłanie porzuconej wiadomości.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numerZgloszenia" type="p:NumerZgloszenia"/>
        <xs:element name="idWiadomosci" type="w:Uuid"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="ponowWiadomoscOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="wiadomosc" type="o:WiadomoscPodlaczenia"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="mojeZapytania" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Własne zapytania o dane beneficjentów, od najnowszego: tyle, ile mówią o nich wpisy rejestru dostępów. Obejrzenie ich też jest wpisem.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="numer" type="w:Liczba" minOccurs="0" maxOccurs="50">
          <xs:annotation><xs:documentation xml:lang="pl">Tylko te wpisy.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="strona" type="l:StronaRejestru" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="mojeZapytaniaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="rekord" type="l:WpisRejestru" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="nastepnaStrona" type="l:StronaRejestru" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'reguly-udostepniania.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:ru="urn:csizs-gw:reguly-udostepniania:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:reguly-udostepniania:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="ru">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa RegulyUdostepniania: kto, w jakiej roli, na jakiej podstawie i co może zobaczyć.</xs:documentation>
    <xs:documentation xml:lang="en">The rules that open data: who, in which role, on which basis, and what may be seen.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:complexType name="StronaDajaca">
    <xs:annotation><xs:documentation xml:lang="pl">Czyje dane; brak całego elementu w regule: każdy administrator danych drzewa.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:choice>
        <xs:element name="rodzajJednostki" type="w:Kod" g:slownik="RODZAJ_JEDNOSTKI"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
      </xs:choice>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="StronaPytajaca">
    <xs:sequence>
      <xs:choice>
        <xs:element name="rodzajJednostki" type="w:Kod" g:slownik="RODZAJ_JEDNOSTKI"/>
        <xs:element name="kodJT" type="w:KodJT"/>
      </xs:choice>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Regula">
    <xs:sequence>
      <xs:element name="stronaDajaca" type="ru:StronaDajaca" minOccurs="0"/>
      <xs:element name="stronaPytajaca" type="ru:StronaPytajaca"/>
      <xs:element name="rola" type="w:Kod" g:slownik="ROLA"/>
      <xs:element name="podstawaPrawna" type="w:Kod" g:slownik="PODSTAWA_PRAWNA"/>
      <xs:element name="kodZakresu" type="w:KodZakresu" maxOccurs="25"/>
      <xs:element name="obowiazujeOd" type="w:Data"/>
      <xs:element name="obowiazujeDo" type="w:Data" minOccurs="0"/>
      <xs:element name="uzasadnienie" type="w:Tekst1000"/>
      <xs:element name="szczegolneKategorie" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">true: autor wie, że reguła otwiera dane szczególnych kategorii (art. 9 RODO); wymagane, gdy któryś kod zakresu je obejmuje.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StanReguly">
    <xs:annotation><xs:documentation xml:lang="pl">Otwiera tylko reguła PRZYJETA, w dniach swojego obowiązywania.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="PROPONOWANA"/>
      <xs:enumeration value="PRZYJETA"/>
      <xs:enumeration value="ODRZUCONA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Decyzja">
    <xs:sequence>
      <xs:element name="login" type="w:Login"/>
      <xs:element name="czas" type="w:CzasUTC"/>
      <xs:element name="uzasadnienie" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RegulaNaLiscie">
    <xs:sequence>
      <xs:element name="idReguly" type="w:Kod"/>
      <xs:element name="regula" type="ru:Regula"/>
      <xs:element name="autor" type="w:Login"/>
      <xs:element name="stan" type="ru:StanReguly"/>
      <xs:element name="rozstrzygniecie" type="ru:Decyzja" minOccurs="0"/>
      <xs:element name="zakonczenie" type="ru:Decyzja" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RegulaDodana">
    <xs:sequence>
      <xs:element name="idReguly" type="w:Kod"/>
      <xs:element name="stan" type="ru:StanReguly"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="KoniecReguly">
    <xs:sequence>
      <xs:element name="idReguly" type="w:Kod"/>
      <xs:element name="ostatniDzien" type="w:Data" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Ostatni dzień obowiązywania; brak: koniec natychmiast.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SkutekReguly">
    <xs:annotation><xs:documentation xml:lang="pl">Co zmieni się dla jednej jednostki pytającej, roli, podstawy i zbioru.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="nazwaJednostki" type="w:Tekst250"/>
      <xs:element name="rola" type="w:Kod" g:slownik="ROLA"/>
      <xs:element name="liczbaOsob" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Ile czynnych kont jednostki ma tę rolę.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="podstawaPrawna" type="w:Kod" g:slownik="PODSTAWA_PRAWNA"/>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="dzis" type="w:KodZakresu" minOccurs="0" maxOccurs="25">
        <xs:annotation><xs:documentation xml:lang="pl">Zakresy otwarte dzisiaj.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="przybywa" type="w:KodZakresu" minOccurs="0" maxOccurs="25"/>
      <xs:element name="ubywa" type="w:KodZakresu" minOccurs="0" maxOccurs="25"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="dodajRegule">
    <xs:annotation><xs:documentation xml:lang="pl">Reguła udostępniania: otwiera kody zakresów; czego żadna nie otwiera, jest zamknięte. Reguła, która wymaga drugiej osoby, działa dopiero po przyjęciu.</xs:documentation><xs:documentation xml:lang="en">A rule that opens scope codes; what no rule opens is closed. A rule that needs a second person works only once accepted.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="regula" type="ru:Regula"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="dodajReguleOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idReguly" type="w:Kod"/>
        <xs:element name="stan" type="ru:StanReguly"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="rozstrzygnijRegule">
    <xs:annotation><xs:documentation xml:lang="pl">Przyjęcie albo odrzucenie zaproponowanej reguły przez drugą osobę.</xs:documentation><xs:documentation xml:lang="en">A second person accepts or rejects a proposed rule.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idReguly" type="w:Kod"/>
        <xs:element name="przyjeta" type="xs:boolean"/>
        <xs:element name="uzasadnienie" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="rozstrzygnijReguleOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idReguly" type="w:Kod"/>
        <xs:element name="stan" type="ru:StanReguly"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zakonczRegule">
    <xs:annotation><xs:documentation xml:lang="pl">Koniec obowiązywania reguły: w podanym dniu albo natychmiast.</xs:documentation><xs:documentation xml:lang="en">Ends a rule: on a day or at once.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="koniec" type="ru:KoniecReguly"/>
        <xs:element name="uzasadnienie" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zakonczReguleOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idReguly" type="w:Kod"/>
        <xs:element name="obowiazujeDo" type="w:Data"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="podgladReguly">
    <xs:annotation><xs:documentation xml:lang="pl">Kto co zobaczy po zmianie: różnica wobec dnia dzisiejszego. Niczego nie zmienia.</xs:documentation><xs:documentation xml:lang="en">Who would see what after a change: the difference from today. Changes nothing.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:choice>
          <xs:element name="regula" type="ru:Regula" maxOccurs="500"/>
          <xs:element name="przyjecie" type="w:Kod">
            <xs:annotation><xs:documentation xml:lang="pl">idReguly proponowanej, gdyby została przyjęta.</xs:documentation></xs:annotation>
          </xs:element>
          <xs:element name="koniec" type="ru:KoniecReguly"/>
        </xs:choice>
        <xs:element name="naDzien" type="w:Data" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Dzień po zmianie; brak: pierwszy dzień, w którym zmiana działa.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="podgladRegulyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="naDzien" type="w:Data"/>
        <xs:element name="skutek" type="ru:SkutekReguly" minOccurs="0" maxOccurs="500"/>
        <xs:element name="pominieto" type="w:Liczba">
          <xs:annotation><xs:documentation xml:lang="pl">Ile dalszych skutków nie zmieściło się na liście.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaRegul">
    <xs:annotation><xs:documentation xml:lang="pl">Reguły udostępniania, które dotyczą jednostki wywołującego: jako strony dającej albo pytającej.</xs:documentation><xs:documentation xml:lang="en">The rules that concern the caller’s unit, as giver or as asker.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="rola" type="w:Kod" minOccurs="0" g:slownik="ROLA"/>
        <xs:element name="podstawaPrawna" type="w:Kod" minOccurs="0" g:slownik="PODSTAWA_PRAWNA"/>
        <xs:element name="naDzien" type="w:Data" minOccurs="0"/>
        <xs:element name="stan" type="ru:StanReguly" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaRegulOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="regula" type="ru:RegulaNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="drugaOsoba" type="xs:boolean">
          <xs:annotation><xs:documentation xml:lang="pl">true: reguły otwierające dane jednostki wywołującego (ministerstwo: dane wszystkich) przyjmuje druga osoba.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="wczytajReguly">
    <xs:annotation><xs:documentation xml:lang="pl">Dodanie wielu reguł naraz: wszystkie albo żadna.</xs:documentation><xs:documentation xml:lang="en">Adds many rules at once: all or none.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="regula" type="ru:Regula" maxOccurs="500"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wczytajRegulyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="dodana" type="ru:RegulaDodana" maxOccurs="500"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="ustawZatwierdzanieRegul">
    <xs:annotation><xs:documentation xml:lang="pl">Czy reguły otwierające dane jednostki wymagają przyjęcia przez drugą osobę.</xs:documentation><xs:documentation xml:lang="en">Whether rules that open the unit’s data need a second person’s acceptance.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="drugaOsoba" type="xs:boolean">
          <xs:annotation><xs:documentation xml:lang="pl">true: regułę otwierającą dane tej jednostki przyjmuje ktoś inny niż jej autor.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="ustawZatwierdzanieRegulOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="drugaOsoba" type="xs:boolean"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'rejestr-dostepow.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:l="urn:csizs-gw:rejestr-dostepow:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:rejestr-dostepow:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="l">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa RejestrDostepow: kto, kiedy, na jakiej podstawie i w jakim celu sięgał do danych; dowody, że niczego nie ukryto.</xs:documentation>
    <xs:documentation xml:lang="en">Who reached for data, when, on which basis and for which purpose; proofs that nothing was hidden.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>

  <xs:simpleType name="RodzajCzynnosci">
    <xs:restriction base="xs:string">
      <xs:enumeration value="ODCZYT"/>
      <xs:enumeration value="UDOSTEPNIENIE"/>
      <xs:enumeration value="ZASILENIE"/>
      <xs:enumeration value="ADMINISTRACJA"/>
      <xs:enumeration value="ZDARZENIE"/>
      <xs:enumeration value="PODGLAD_DZIENNIKA"/>
      <xs:enumeration value="NIEDORECZENIE"/>
      <xs:enumeration value="SUMA_ODMOW"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="WynikCzynnosci">
    <xs:restriction base="xs:string">
      <xs:enumeration value="SUKCES"/>
      <xs:enumeration value="CZESCIOWY"/>
      <xs:enumeration value="BRAK_DANYCH"/>
      <xs:enumeration value="PRZYJETO"/>
      <xs:enumeration value="ODRZUCONO"/>
      <xs:enumeration value="ODMOWA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="UstalenieUzytkownika">
    <xs:annotation><xs:documentation xml:lang="pl">Jak ustalono użytkownika: wskazał go system dziedzinowy (SD), sesja portalu (SESJA), własny podpis (PODPIS).</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="SD"/>
      <xs:enumeration value="SESJA"/>
      <xs:enumeration value="PODPIS"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="NazwaOperacji">
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z][A-Za-z0-9]{0,59}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StronaRejestru">
    <xs:annotation><xs:documentation xml:lang="pl">Wartość nastepnaStrona poprzedniej odpowiedzi: strony pokazują stan z chwili pierwszej z nich.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9._:~\\-]{1,80}"/></xs:restriction>
  </xs:simpleType>

  <xs:complexType name="DokumentOsoby">
    <xs:sequence>
      <xs:element name="rodzaj" type="w:Kod" g:slownik="RODZAJ_DOKUMENTU"/>
      <xs:element name="seriaNumer" type="w:Tekst50"/>
      <xs:element name="krajWydania" type="w:KodKraju" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="IdentyfikatorOsoby">
    <xs:annotation><xs:documentation xml:lang="pl">Numer PESEL albo dokument tożsamości.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:choice>
        <xs:element name="pesel" type="w:Pesel"/>
        <xs:element name="dokument" type="l:DokumentOsoby"/>
      </xs:choice>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZbiorWpisu">
    <xs:annotation><xs:documentation xml:lang="pl">O co w zbiorze pytano i co podano.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="pytany" type="w:KodZakresu" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="podany" type="w:KodZakresu" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="liczba" type="w:Liczba"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="CzescOsobowa">
    <xs:annotation><xs:documentation xml:lang="pl">Część wpisu, która wskazuje osoby; brak całego elementu: usunięta po upływie okresu przechowywania.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="login" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="nazwa" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="komorka" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="adres" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="znakSprawy" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="kryterium" type="xs:string" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation xml:lang="pl">Czym wskazano osobę, o którą pytano.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="tekst" type="xs:string" minOccurs="0"/>
      <xs:element name="zmiana" type="xs:string" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WpisRejestru">
    <xs:sequence>
      <xs:element name="numer" type="w:Liczba"/>
      <xs:element name="skrot" type="w:Skrot"/>
      <xs:element name="czas" type="w:CzasUTC"/>
      <xs:element name="operacja" type="l:NazwaOperacji"/>
      <xs:element name="rodzaj" type="l:RodzajCzynnosci"/>
      <xs:element name="wynik" type="l:WynikCzynnosci"/>
      <xs:element name="kodOdmowy" type="w:Kod" minOccurs="0"/>
      <xs:element name="kodJTAdministratora" type="w:Kod">
        <xs:annotation><xs:documentation xml:lang="pl">Administrator danych, którego dotyczy wpis.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kodJT" type="w:KodJT" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Jednostka, która pytała.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0"/>
      <xs:element name="rola" type="w:Kod" minOccurs="0" g:slownik="ROLA"/>
      <xs:element name="ustalenie" type="l:UstalenieUzytkownika" minOccurs="0"/>
      <xs:element name="podstawaPrawna" type="xs:string" minOccurs="0"/>
      <xs:element name="cel" type="xs:string" minOccurs="0"/>
      <xs:element name="zbior" type="l:ZbiorWpisu" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="idTransakcji" type="w:Uuid" minOccurs="0"/>
      <xs:element name="idRekordu" type="w:Uuid" minOccurs="0"/>
      <xs:element name="dotyczyRekordu" type="w:Uuid" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">idRekordu, do którego ten wpis należy.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="powtorzenie" type="xs:boolean" minOccurs="0"/>
      <xs:element name="czescOsobowa" type="l:CzescOsobowa" minOccurs="0"/>
      <xs:element name="czescOsobowaNiedostepna" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Części osobowej nie usunięto, ale folderu administratora danych nie można teraz odczytać: zapytaj ponownie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PunktKontrolny">
    <xs:sequence>
      <xs:element name="dziennik" type="w:Tekst250"/>
      <xs:element name="rozmiarDrzewa" type="w:Liczba"/>
      <xs:element name="korzen" type="w:Skrot"/>
      <xs:element name="nota" type="xs:string">
        <xs:annotation><xs:documentation xml:lang="pl">Podpisana nota C2SP tlog-checkpoint, dosłownie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="DowodCiaglosci">
    <xs:annotation><xs:documentation xml:lang="pl">Dowód, że drzewo punktu kontrolnego jest dalszym ciągiem drzewa odRozmiaru wpisów (RFC 9162 §2.1.4).</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="odRozmiaru" type="w:Liczba"/>
      <xs:element name="sciezka" type="w:Skrot" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="pobierzRekordy">
    <xs:annotation><xs:documentation xml:lang="pl">Wpisy rejestru, od najnowszych: inspektorowi ochrony danych jednostki wpisy dotyczące jej danych, inspektorowi ministerstwa wszystkie. Samo wyszukanie też jest wpisem.</xs:documentation><xs:documentation xml:lang="en">Entries of the register of accesses.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="numer" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Jeden wpis, o tym numerze.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="osoba" type="l:IdentyfikatorOsoby" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Wpisy, w których podano albo przyjęto dane tej osoby lub o nią pytano. Wymaga powodu.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="powod" type="w:Tekst1000" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Dlaczego szuka się wpisów o tej osobie: zapisuje się razem z wyszukaniem.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="login" type="w:Tekst250" minOccurs="0"/>
        <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0"/>
        <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru" minOccurs="0"/>
        <xs:element name="cel" type="w:Kod" minOccurs="0"/>
        <xs:element name="podstawaPrawna" type="w:Kod" minOccurs="0"/>
        <xs:element name="operacja" type="l:NazwaOperacji" minOccurs="0"/>
        <xs:element name="rodzaj" type="l:RodzajCzynnosci" minOccurs="0"/>
        <xs:element name="wynik" type="l:WynikCzynnosci" minOccurs="0"/>
        <xs:element name="kodOdmowy" type="w:Kod" minOccurs="0"/>
        <xs:element name="odChwili" type="w:CzasUTC" minOccurs="0"/>
        <xs:element name="doChwili" type="w:CzasUTC" minOccurs="0"/>
        <xs:element name="rozmiarStrony" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Najwyżej 500; 100, gdy nie podano.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="strona" type="l:StronaRejestru" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzRekordyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="rekord" type="l:WpisRejestru" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="nastepnaStrona" type="l:StronaRejestru" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Jest, gdy wpisów może być więcej, także po stronie niepełnej.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:simpleType name="ProfilRaportu">
    <xs:annotation><xs:documentation xml:lang="pl">OSOBA: bez tożsamości urzędników (RODO art. 15, wyrok TSUE C-579/21). ORGAN: pełny, dla organu nadzorczego i inspektora.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="OSOBA"/>
      <xs:enumeration value="ORGAN"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="TrescPliku">
    <xs:annotation><xs:documentation xml:lang="pl">Plik w base64, do 8 MB.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:base64Binary"><xs:minLength value="1"/><xs:maxLength value="8388608"/></xs:restriction>
  </xs:simpleType>
  <xs:complexType name="DowodRekordu">
    <xs:annotation><xs:documentation xml:lang="pl">Dowód włączenia rekordu do drzewa punktu kontrolnego raportu (RFC 9162 §2.1.3).</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="numer" type="w:Liczba"/>
      <xs:element name="fakty" type="xs:string"/>
      <xs:element name="skrotDanychOsobowych" type="w:Skrot"/>
      <xs:element name="sciezka" type="w:Skrot" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RaportOsoby">
    <xs:sequence>
      <xs:element name="numerRaportu" type="w:Uuid"/>
      <xs:element name="sporzadzono" type="w:CzasUTC"/>
      <xs:element name="profil" type="l:ProfilRaportu"/>
      <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Administrator danych; brak: wszyscy.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="odChwili" type="w:CzasUTC"/>
      <xs:element name="doChwili" type="w:CzasUTC"/>
      <xs:element name="kryterium" type="xs:string" maxOccurs="unbounded">
        <xs:annotation><xs:documentation xml:lang="pl">Czym osobę szukano: podane identyfikatory i te, które zbiory znają jako dawne lub inne tej samej osoby.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="ostrzezenie" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="rekord" type="l:WpisRejestru" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="kluczDziennika" type="xs:string"/>
      <xs:element name="punktKontrolny" type="l:PunktKontrolny"/>
      <xs:element name="dowod" type="l:DowodRekordu" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="raport" type="l:RaportOsoby">
    <xs:annotation><xs:documentation xml:lang="pl">Raport jako dokument: pieczętowany podpisem XAdES bramki.</xs:documentation></xs:annotation>
  </xs:element>

  <xs:complexType name="WypisRekordow">
    <xs:sequence>
      <xs:element name="numerWypisu" type="w:Uuid"/>
      <xs:element name="sporzadzono" type="w:CzasUTC"/>
      <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Administrator danych; brak: wszyscy.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="rekord" type="l:WpisRejestru" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="kluczDziennika" type="xs:string"/>
      <xs:element name="punktKontrolny" type="l:PunktKontrolny"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="wypis" type="l:WypisRekordow">
    <xs:annotation><xs:documentation xml:lang="pl">Wypis wpisów jako dokument: pieczętowany podpisem XAdES bramki.</xs:documentation></xs:annotation>
  </xs:element>

  <xs:element name="raportDlaOsoby">
    <xs:annotation><xs:documentation xml:lang="pl">Każdy dostęp do danych osoby w okresie (RODO art. 15), także pod dawnymi identyfikatorami i jako dziecka, z dowodami.</xs:documentation><xs:documentation xml:lang="en">Report of the accesses to a person’s data.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="osoba" type="l:IdentyfikatorOsoby" maxOccurs="10">
          <xs:annotation><xs:documentation xml:lang="pl">Jedna osoba: identyfikatory, pod którymi mogła występować.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="odChwili" type="w:CzasUTC"/>
        <xs:element name="doChwili" type="w:CzasUTC"/>
        <xs:element name="profil" type="l:ProfilRaportu"/>
        <xs:element name="kodJTAdministratora" type="w:Kod" minOccurs="0"/>
        <xs:element name="znakSprawy" type="w:Tekst250" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Sprawa, w której raport powstaje, np. żądanie osoby: zapisuje się razem z raportem.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="zWydrukiem" type="xs:boolean" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Czy dołączyć wydruk PDF.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="raportDlaOsobyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="liczbaRekordow" type="w:Liczba"/>
        <xs:element name="dokument" type="l:TrescPliku">
          <xs:annotation><xs:documentation xml:lang="pl">Element raport z podpisem XAdES.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wydruk" type="l:TrescPliku" minOccurs="0"/>
        <xs:element name="rekord" type="l:WpisRejestru" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="ostrzezenie" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzDowodWpisu">
    <xs:annotation><xs:documentation xml:lang="pl">Dowód, że wpis jest w dzienniku: dla każdego, kto ma potwierdzenie.</xs:documentation><xs:documentation xml:lang="en">Proof that an entry stands in the ledger.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="numer" type="w:Liczba">
          <xs:annotation><xs:documentation xml:lang="pl">Numer wpisu, od 0.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzDowodWpisuOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="numer" type="w:Liczba"/>
        <xs:element name="skrot" type="w:Skrot">
          <xs:annotation><xs:documentation xml:lang="pl">Skrót liścia.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="fakty" type="xs:string">
          <xs:annotation><xs:documentation xml:lang="pl">Jawna część wpisu, kanoniczny JSON.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="skrotDanychOsobowych" type="w:Skrot">
          <xs:annotation><xs:documentation xml:lang="pl">To, co w liściu stoi za część osobową.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="sciezka" type="w:Skrot" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Skróty sąsiadów od liścia w górę.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="punktKontrolny" type="l:PunktKontrolny"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzPunktKontrolny">
    <xs:annotation><xs:documentation xml:lang="pl">Podpisany punkt kontrolny dziennika, na żądanie z dowodem, że jest dalszym ciągiem wcześniejszego.</xs:documentation><xs:documentation xml:lang="en">Checkpoint, on request with a proof of continuity.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="odRozmiaru" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Rozmiar drzewa z przechowanego punktu kontrolnego.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzPunktKontrolnyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="punktKontrolny" type="l:PunktKontrolny"/>
        <xs:element name="dowodCiaglosci" type="l:DowodCiaglosci" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'rejestracja-sd.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:r="urn:csizs-gw:rejestracja-sd:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:rejestracja-sd:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="r">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa RejestracjaSD: sprawdzenie połączenia, rejestracja systemów i ich stan.</xs:documentation>
    <xs:documentation xml:lang="en">Checking the connection, registering domain systems, and their state.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:simpleType name="RodzajSystemu">
    <xs:restriction base="xs:string">
      <xs:enumeration value="SD"/>
      <xs:enumeration value="SYSTEM_MINISTERSTWA"/>
      <xs:enumeration value="SYSTEM_WOJEWODZKI"/>
      <xs:enumeration value="SYSTEM_IOD"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanSystemu">
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZAREJESTROWANY"/>
      <xs:enumeration value="AKTYWNY"/>
      <xs:enumeration value="NIEAKTYWNY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="PrzeznaczenieCertyfikatu">
    <xs:restriction base="xs:string">
      <xs:enumeration value="TLS"/>
      <xs:enumeration value="PODPIS"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanCertyfikatu">
    <xs:restriction base="xs:string">
      <xs:enumeration value="AKTYWNY"/>
      <xs:enumeration value="WYCOFANY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanWersji">
    <xs:annotation><xs:documentation xml:lang="pl">PRZEJSCIOWA: przyjmowana do dnia doDnia.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="OBOWIAZUJACA"/>
      <xs:enumeration value="PRZEJSCIOWA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Certyfikat">
    <xs:sequence>
      <xs:element name="przeznaczenie" type="r:PrzeznaczenieCertyfikatu"/>
      <xs:element name="stan" type="r:StanCertyfikatu"/>
      <xs:element name="odcisk" type="w:Skrot">
        <xs:annotation><xs:documentation xml:lang="pl">SHA-256 postaci DER.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="numerSeryjny" type="w:Kod">
        <xs:annotation><xs:documentation xml:lang="pl">Szesnastkowo.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="wazneOd" type="w:CzasUTC"/>
      <xs:element name="wazneDo" type="w:CzasUTC"/>
      <xs:element name="certyfikat" type="w:Dokument64k">
        <xs:annotation><xs:documentation xml:lang="pl">Certyfikat X.509, DER.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WersjaObslugiwana">
    <xs:sequence>
      <xs:element name="wersja" type="w:WersjaInterfejsu"/>
      <xs:element name="stan" type="r:StanWersji"/>
      <xs:element name="doDnia" type="w:Data" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZbiorSystemu">
    <xs:sequence>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="stan" type="w:StanZbioru"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="System">
    <xs:sequence>
      <xs:element name="idSystemu" type="w:IdSystemu"/>
      <xs:element name="rodzaj" type="r:RodzajSystemu"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
      <xs:element name="stan" type="r:StanSystemu"/>
      <xs:element name="zarejestrowano" type="w:CzasUTC"/>
      <xs:element name="slownikiPotwierdzone" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Czy system potwierdził wszystkie obowiązujące wersje słowników.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="certyfikat" type="r:Certyfikat" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="zbior" type="r:ZbiorSystemu" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation xml:lang="pl">Zbiory przypisane systemowi.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="sprawdzPolaczenie">
    <xs:annotation><xs:documentation xml:lang="pl">Czas i wersje bramki; nie wymaga certyfikatu ani podpisu.</xs:documentation><xs:documentation xml:lang="en">Time and versions of the gateway; needs neither certificate nor signature.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekstPoczatkowy" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="sprawdzPolaczenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="czasSerwera" type="w:CzasUTC"/>
        <xs:element name="roznicaCzasuMs" type="w:Milisekundy" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Czas nadawcy (czasWyslania) minus czas serwera.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wersjaBramki" type="w:Tekst50"/>
        <xs:element name="wersjaInterfejsu" type="r:WersjaObslugiwana" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zarejestrujSD">
    <xs:annotation><xs:documentation xml:lang="pl">Rejestracja systemu: wydanie certyfikatów TLS i podpisu.</xs:documentation><xs:documentation xml:lang="en">Registers a system: issues its TLS and signing certificates.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekstPoczatkowy"/>
        <xs:element name="login" type="w:Login">
          <xs:annotation><xs:documentation xml:lang="pl">Administrator lokalny jednostki.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="haslo" type="w:Haslo">
          <xs:annotation><xs:documentation xml:lang="pl">Zmienione hasło; tymczasowe nie jest przyjmowane.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="rodzajSystemu" type="r:RodzajSystemu" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak oznacza SD.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="zadanieCertyfikatuTLS" type="w:Dokument64k" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">PKCS#10, DER. Brak: certyfikat TLS powstaje dla klucza podpisu.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="zadanieCertyfikatuPodpisu" type="w:Dokument64k">
          <xs:annotation><xs:documentation xml:lang="pl">PKCS#10, DER, dla klucza, którym podpisano ten komunikat (certyfikatem samopodpisanym).</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zarejestrujSDOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="stan" type="r:StanSystemu"/>
        <xs:element name="certyfikatTLS" type="r:Certyfikat"/>
        <xs:element name="certyfikatPodpisu" type="r:Certyfikat"/>
        <xs:element name="certyfikatUrzedu" type="w:Dokument64k" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Łańcuch urzędu certyfikacji bramki, wystawca pierwszy.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="certyfikatBramki" type="w:Dokument64k" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Certyfikaty, którymi bramka podpisuje odpowiedzi.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzStatusSD">
    <xs:annotation><xs:documentation xml:lang="pl">Stan zarejestrowanego systemu.</xs:documentation><xs:documentation xml:lang="en">The state of a registered system.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: system wołający.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzStatusSDOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="system" type="r:System"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="aktywujSD">
    <xs:annotation><xs:documentation xml:lang="pl">Aktywacja systemu.</xs:documentation><xs:documentation xml:lang="en">Activates a system.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="aktywujSDOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="stan" type="r:StanSystemu"/>
        <xs:element name="stanPoprzedni" type="r:StanSystemu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="odnowCertyfikat">
    <xs:annotation><xs:documentation xml:lang="pl">Nowe certyfikaty systemu: komunikat podpisuje dotychczasowy. Stary i nowy obowiązują równolegle do końca ważności albo wycofania; aktywne są najwyżej dwa na przeznaczenie.</xs:documentation><xs:documentation xml:lang="en">Issues new certificates of a system, signed for by the present one; withdraws earlier ones.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="zadanieCertyfikatuTLS" type="w:Dokument64k" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">PKCS#10, DER.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="zadanieCertyfikatuPodpisu" type="w:Dokument64k" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">PKCS#10, DER.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="wycofanyOdcisk" type="w:Skrot" minOccurs="0" maxOccurs="4">
          <xs:annotation><xs:documentation xml:lang="pl">Certyfikat systemu do wycofania; nigdy ten, którym podpisano komunikat, ani ostatni aktywny.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="odnowCertyfikatOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="certyfikatTLS" type="r:Certyfikat" minOccurs="0"/>
        <xs:element name="certyfikatPodpisu" type="r:Certyfikat" minOccurs="0"/>
        <xs:element name="certyfikatAktywny" type="r:Certyfikat" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Wszystkie certyfikaty systemu, które odtąd obowiązują.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="certyfikatUrzedu" type="w:Dokument64k" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Łańcuch urzędu certyfikacji bramki, wystawca pierwszy.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="certyfikatBramki" type="w:Dokument64k" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Certyfikaty, którymi bramka podpisuje odpowiedzi.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="dezaktywujSD">
    <xs:annotation><xs:documentation xml:lang="pl">Dezaktywacja systemu: odtąd może już tylko pytać o swój stan.</xs:documentation><xs:documentation xml:lang="en">Deactivates a system; its assignments of sets stay visible.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="dezaktywujSDOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="stan" type="r:StanSystemu"/>
        <xs:element name="stanPoprzedni" type="r:StanSystemu"/>
        <xs:element name="zbior" type="r:ZbiorSystemu" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Zbiory nadal przypisane temu systemowi.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'slowniki.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:csizs-gw:slowniki:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:slowniki:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="s">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa Slowniki: lista, pobranie i potwierdzenie słowników.</xs:documentation>
    <xs:documentation xml:lang="en">Listing, fetching and confirming dictionaries.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:simpleType name="StanPozycji">
    <xs:restriction base="xs:string">
      <xs:enumeration value="AKTYWNY"/>
      <xs:enumeration value="WYCOFANY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanWersjiSlownika">
    <xs:restriction base="xs:string">
      <xs:enumeration value="OBOWIAZUJACA"/>
      <xs:enumeration value="ZAPOWIEDZIANA"/>
      <xs:enumeration value="ARCHIWALNA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Atrybut">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Kod"/>
      <xs:element name="wartosc" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Pozycja">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
      <xs:element name="nazwaSkrocona" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="kodNadrzedny" type="w:Kod" minOccurs="0"/>
      <xs:element name="obowiazujeOd" type="w:Data" minOccurs="0"/>
      <xs:element name="obowiazujeDo" type="w:Data" minOccurs="0"/>
      <xs:element name="status" type="s:StanPozycji"/>
      <xs:element name="kolejnosc" type="w:Liczba" minOccurs="0"/>
      <xs:element name="atrybut" type="s:Atrybut" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="pozycja" type="s:Pozycja">
    <xs:annotation><xs:documentation xml:lang="pl">Pozycja słownika. Skrót wersji to SHA-256 tekstu (UTF-8, NFC): wiersz zakończony LF na pozycję, pola w kolejności elementów rozdzielone TAB (nieobecne puste), dalej nazwa=wartosc atrybutów posortowane; wiersze według kodu i obowiazujeOd.</xs:documentation></xs:annotation>
  </xs:element>
  <xs:complexType name="WersjaSlownika">
    <xs:sequence>
      <xs:element name="kodSlownika" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="wersja" type="w:Numer"/>
      <xs:element name="stan" type="s:StanWersjiSlownika"/>
      <xs:element name="dataWersji" type="w:CzasUTC">
        <xs:annotation><xs:documentation xml:lang="pl">Chwila publikacji.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="obowiazujeOd" type="w:Data"/>
      <xs:element name="karencjaDo" type="w:Data" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Do tego dnia włącznie wersja poprzednia daje tylko ostrzeżenie.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="skrot" type="w:Skrot"/>
      <xs:element name="liczbaPozycji" type="w:Liczba"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WersjaNaLiscie">
    <xs:sequence>
      <xs:element name="slownik" type="s:WersjaSlownika"/>
      <xs:element name="wersjaPotwierdzona" type="w:Numer" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Wersja potwierdzona przez system wołający.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PotwierdzanaWersja">
    <xs:sequence>
      <xs:element name="kodSlownika" type="w:Kod"/>
      <xs:element name="wersja" type="w:Numer"/>
      <xs:element name="skrot" type="w:Skrot" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Skrót posiadanej wersji; niezgodny odrzuca potwierdzenie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="BrakujacySlownik">
    <xs:sequence>
      <xs:element name="kodSlownika" type="w:Kod"/>
      <xs:element name="wersjaWymagana" type="w:Numer"/>
      <xs:element name="wersjaPotwierdzona" type="w:Numer" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PozycjaUsunieta">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="obowiazujeOd" type="w:Data"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="PozycjaLokalna">
    <xs:annotation><xs:documentation xml:lang="pl">Pozycja w słowniku systemu dziedzinowego.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kodLokalny" type="w:Tekst50"/>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="kodUrzedowy" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Kod słownika, który system ma przy tej pozycji. Brak: porównywany jest kod lokalny, łącznie z nazwą.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kodNadrzedny" type="w:Kod" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Pozycja, pod którą ta leży, np. kod TERC gminy albo powiatu, dla ulicy kod SIMC miejscowości.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="SposobUzgodnienia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="PO_KODZIE"/>
      <xs:enumeration value="PO_NAZWIE_W_NADRZEDNEJ"/>
      <xs:enumeration value="PO_NAZWIE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Odpowiednik">
    <xs:sequence>
      <xs:element name="kodLokalny" type="w:Tekst50"/>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
      <xs:element name="sposob" type="s:SposobUzgodnienia"/>
      <xs:element name="nazwaRozna" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">true: kod zgodny, nazwa inna niż w systemie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="PowodBrakuOdpowiednika">
    <xs:restriction base="xs:string">
      <xs:enumeration value="BRAK"/>
      <xs:enumeration value="WIELE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Kandydat">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst1000"/>
      <xs:element name="kodNadrzedny" type="w:Kod" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="BezOdpowiednika">
    <xs:sequence>
      <xs:element name="kodLokalny" type="w:Tekst50"/>
      <xs:element name="powod" type="s:PowodBrakuOdpowiednika"/>
      <xs:element name="kandydat" type="s:Kandydat" minOccurs="0" maxOccurs="10">
        <xs:annotation><xs:documentation xml:lang="pl">Pozycje o tej nazwie: do rozstrzygnięcia przez człowieka.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="StanZgloszenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZGLOSZONA"/>
      <xs:enumeration value="ROZPATRZONA"/>
      <xs:enumeration value="ODRZUCONA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="ZgloszenieSlownika">
    <xs:sequence>
      <xs:element name="idZgloszenia" type="w:Kod"/>
      <xs:element name="stan" type="s:StanZgloszenia"/>
      <xs:element name="kodSlownika" type="w:Kod"/>
      <xs:element name="wersja" type="w:Numer"/>
      <xs:element name="kodPozycji" type="w:Kod" minOccurs="0"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="zgloszono" type="w:CzasUTC"/>
      <xs:element name="rozstrzygnieto" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="odpowiedz" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="zgloszenie" type="s:ZgloszenieSlownika">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenie niezgodności słownika.</xs:documentation></xs:annotation>
  </xs:element>

  <xs:element name="pobierzListeSlownikow">
    <xs:annotation><xs:documentation xml:lang="pl">Słowniki z wersjami obowiązującymi i zapowiedzianymi.</xs:documentation><xs:documentation xml:lang="en">Dictionaries with their binding and announced versions.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzListeSlownikowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="pozycjaListy" type="s:WersjaNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element ref="s:zgloszenie" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenia niezgodności własnej jednostki, od najnowszych.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzSlownik">
    <xs:annotation><xs:documentation xml:lang="pl">Słownik z pozycjami.</xs:documentation><xs:documentation xml:lang="en">A dictionary with its rows.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodSlownika" type="w:Kod"/>
        <xs:element name="wersja" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: wersja najnowsza.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="skrotPosiadany" type="w:Skrot" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Gdy zgodny ze skrótem wersji, odpowiedź nie zawiera pozycji.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzSlownikOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="slownik" type="s:WersjaSlownika"/>
        <xs:element name="bezZmian" type="xs:boolean"/>
        <xs:element ref="s:pozycja" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="potwierdzSlowniki">
    <xs:annotation><xs:documentation xml:lang="pl">Potwierdzenie wersji słowników wczytanych do systemu.</xs:documentation><xs:documentation xml:lang="en">Confirms the dictionary versions that the system has loaded.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="slownik" type="s:PotwierdzanaWersja" maxOccurs="500"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="potwierdzSlownikiOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="komplet" type="xs:boolean">
          <xs:annotation><xs:documentation xml:lang="pl">Czy system potwierdził już wszystkie obowiązujące wersje.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="brakujacySlownik" type="s:BrakujacySlownik" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzZmianySlownika">
    <xs:annotation><xs:documentation xml:lang="pl">Różnica między posiadaną wersją słownika a nowszą.</xs:documentation><xs:documentation xml:lang="en">Changes of a dictionary since the version held; where the difference cannot be given, the code advises to fetch the whole.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodSlownika" type="w:Kod"/>
        <xs:element name="odWersji" type="w:Numer"/>
        <xs:element name="doWersji" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: wersja najnowsza.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzZmianySlownikaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="slownik" type="s:WersjaSlownika">
          <xs:annotation><xs:documentation xml:lang="pl">Wersja, którą daje zastosowanie zmian; jej skrót pozwala to sprawdzić.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="bezZmian" type="xs:boolean"/>
        <xs:element name="dodana" type="s:Pozycja" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="zmieniona" type="s:Pozycja" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Zastępuje pozycję o tym kodzie i obowiazujeOd; także oznaczenie WYCOFANY.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="usunieta" type="s:PozycjaUsunieta" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="uzgodnijSlownik">
    <xs:annotation><xs:documentation xml:lang="pl">Uzgodnienie pozycji systemu dziedzinowego (np. miejscowości i ulic) z obowiązującą wersją słownika.</xs:documentation><xs:documentation xml:lang="en">Reconciles rows of a domain system with a dictionary: counterparts, and rows without one.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodSlownika" type="w:Kod"/>
        <xs:element name="pozycjaLokalna" type="s:PozycjaLokalna" maxOccurs="5000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="uzgodnijSlownikOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="slownik" type="s:WersjaSlownika"/>
        <xs:element name="odpowiednik" type="s:Odpowiednik" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="bezOdpowiednika" type="s:BezOdpowiednika" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zglosNiezgodnoscSlownika">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenie, że pozycja słownika jest błędna albo jej brakuje. Bez danych osobowych.</xs:documentation><xs:documentation xml:lang="en">Reports an error in a dictionary’s row to the central administrator.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodSlownika" type="w:Kod"/>
        <xs:element name="wersja" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: wersja najnowsza.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="kodPozycji" type="w:Kod" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: zgłoszenie dotyczy całego słownika, np. brakującej pozycji.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="opis" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zglosNiezgodnoscSlownikaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element ref="s:zgloszenie"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'tozsamosc-mzt.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:csizs-gw:tozsamosc-mzt:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:tozsamosc-mzt:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="t">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa TozsamoscMZT: konta, hasła i role użytkowników.</xs:documentation>
    <xs:documentation xml:lang="en">Accounts, passwords and roles of users.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:simpleType name="StanKonta">
    <xs:restriction base="xs:string">
      <xs:enumeration value="AKTYWNE"/>
      <xs:enumeration value="ZABLOKOWANE"/>
      <xs:enumeration value="NIEAKTYWNE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="UzytkownikNaLiscie">
    <xs:sequence>
      <xs:element name="login" type="w:Login"/>
      <xs:element name="imie" type="w:Imie"/>
      <xs:element name="nazwisko" type="w:Nazwisko"/>
      <xs:element name="email" type="w:Email" minOccurs="0"/>
      <xs:element name="telefon" type="w:Telefon" minOccurs="0"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="techniczny" type="xs:boolean"/>
      <xs:element name="stan" type="t:StanKonta"/>
      <xs:element name="hasloTymczasowe" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">true: hasło tymczasowe nie zostało jeszcze zmienione.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="blokadaDo" type="w:CzasUTC" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Blokada czasowa po nieudanych próbach.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="rola" type="t:RolaNadana" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="RolaNadana">
    <xs:sequence>
      <xs:element name="rola" type="w:Kod" g:slownik="ROLA"/>
      <xs:element name="nadal" type="w:Login"/>
      <xs:element name="nadano" type="w:CzasUTC"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="zmienHaslo">
    <xs:annotation><xs:documentation xml:lang="pl">Zmiana hasła, także tymczasowego przed pierwszym logowaniem.</xs:documentation><xs:documentation xml:lang="en">Changes a password, a temporary one before the first sign-in too.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekstPoczatkowy" minOccurs="0"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="hasloObecne" type="w:Haslo">
          <xs:annotation><xs:documentation xml:lang="pl">Także hasło tymczasowe.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="hasloNowe" type="w:Haslo"/>
        <xs:element name="kod" type="w:KodJednorazowy" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Kod drugiego składnika, gdy konto go ma, a zmiana nie odbywa się w jego sesji portalu.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zmienHasloOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zmieniono" type="w:CzasUTC"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="utworzUzytkownika">
    <xs:annotation><xs:documentation xml:lang="pl">Założenie konta w jednostce.</xs:documentation><xs:documentation xml:lang="en">Creates an account in a unit.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="imie" type="w:Imie"/>
        <xs:element name="nazwisko" type="w:Nazwisko"/>
        <xs:element name="email" type="w:Email" minOccurs="0"/>
        <xs:element name="telefon" type="w:Telefon" minOccurs="0"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="techniczny" type="xs:boolean" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">true: konto techniczne modułu zasilającego, bez hasła.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="utworzUzytkownikaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="kodJT" type="w:KodJT"/>
        <xs:element name="stan" type="t:StanKonta"/>
        <xs:element name="hasloTymczasowe" type="w:Haslo" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Podawane raz; konto techniczne nie ma hasła.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="nadajRole">
    <xs:annotation><xs:documentation xml:lang="pl">Nadanie ról użytkownikowi.</xs:documentation><xs:documentation xml:lang="en">Gives roles to a user.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="rola" type="w:Kod" maxOccurs="50" g:slownik="ROLA"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="nadajRoleOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="rola" type="w:Kod" minOccurs="0" maxOccurs="unbounded" g:slownik="ROLA">
          <xs:annotation><xs:documentation xml:lang="pl">Wszystkie role konta.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="odbierzRole">
    <xs:annotation><xs:documentation xml:lang="pl">Odebranie ról użytkownikowi; działa od razu, także w otwartych sesjach.</xs:documentation><xs:documentation xml:lang="en">Takes roles from a user; works at once, in open sessions too.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="rola" type="w:Kod" maxOccurs="50" g:slownik="ROLA"/>
        <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="odbierzRoleOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="rola" type="w:Kod" minOccurs="0" maxOccurs="unbounded" g:slownik="ROLA">
          <xs:annotation><xs:documentation xml:lang="pl">Wszystkie role konta.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zablokuj">
    <xs:annotation><xs:documentation xml:lang="pl">Zablokowanie konta przez administratora; kończy sesje portalu.</xs:documentation><xs:documentation xml:lang="en">An administrator locks an account; ends its sessions at the portal.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zablokujOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="stan" type="t:StanKonta"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="odblokuj">
    <xs:annotation><xs:documentation xml:lang="pl">Zdjęcie blokady administratora i blokady czasowej; zeruje licznik nieudanych prób.</xs:documentation><xs:documentation xml:lang="en">Lifts an administrator’s lock and a temporary one; clears the count of failed attempts.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="odblokujOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="stan" type="t:StanKonta"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="dezaktywuj">
    <xs:annotation><xs:documentation xml:lang="pl">Trwałe wyłączenie konta; nie można go przywrócić.</xs:documentation><xs:documentation xml:lang="en">Switches an account off for good; it cannot be restored.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="dezaktywujOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="login" type="w:Login"/>
        <xs:element name="stan" type="t:StanKonta"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaUzytkownikow">
    <xs:annotation><xs:documentation xml:lang="pl">Konta jednostek, które wywołujący nadzoruje, według loginu.</xs:documentation><xs:documentation xml:lang="en">Accounts of the units that the caller oversees, by login.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
        <xs:element name="login" type="w:Login" minOccurs="0"/>
        <xs:element name="rola" type="w:Kod" minOccurs="0" g:slownik="ROLA"/>
        <xs:element name="stan" type="t:StanKonta" minOccurs="0"/>
        <xs:element name="strona" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Od 1; brak: pierwsza.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="naStronie" type="w:Numer" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Najwyżej 200; brak: 50.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaUzytkownikowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="uzytkownik" type="t:UzytkownikNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="razem" type="w:Liczba"/>
        <xs:element name="strona" type="w:Numer"/>
        <xs:element name="naStronie" type="w:Numer"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'wspolne.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:wspolne:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="w">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Typy wspólne wszystkich usług: kontekst wywołania, dane rezultatu, wynik, identyfikatory, czas, kwoty.</xs:documentation>
  </xs:annotation>

  <!-- Teksty -->
  <xs:simpleType name="Tekst50">
    <xs:restriction base="xs:token"><xs:minLength value="1"/><xs:maxLength value="50"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Tekst250">
    <xs:restriction base="xs:token"><xs:minLength value="1"/><xs:maxLength value="250"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Tekst1000">
    <xs:restriction base="xs:token"><xs:minLength value="1"/><xs:maxLength value="1000"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Imie">
    <xs:restriction base="xs:token"><xs:minLength value="1"/><xs:maxLength value="60"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Nazwisko">
    <xs:restriction base="xs:token"><xs:minLength value="1"/><xs:maxLength value="120"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KodJednorazowy">
    <xs:annotation><xs:documentation xml:lang="pl">Kod drugiego składnika: 6 cyfr z aplikacji albo kod zapasowy.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{6}|[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Haslo">
    <xs:annotation><xs:documentation xml:lang="pl">Hasło. Politykę sprawdza usługa, nie schemat: 128 znaków po złożeniu (NFC) to najwyżej 512 rozłożonych.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="512"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Email">
    <xs:restriction base="xs:string"><xs:maxLength value="255"/><xs:pattern value="[^@\\s]+@[^@\\s]+"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Telefon">
    <xs:restriction base="xs:string"><xs:pattern value="\\+?[0-9][0-9 \\-]{4,18}[0-9]"/></xs:restriction>
  </xs:simpleType>

  <!-- Identyfikatory -->
  <xs:simpleType name="Pesel">
    <xs:annotation><xs:documentation xml:lang="pl">11 cyfr; sumę kontrolną i datę sprawdza usługa.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{11}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Nip">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{10}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Regon">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{9}([0-9]{5})?"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Terc">
    <xs:annotation><xs:documentation xml:lang="pl">Kod TERC: 2 cyfry województwo, 4 powiat, 7 gmina.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{2}([0-9]{2}([0-9]{3})?)?"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="TercGminy">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{7}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KodPocztowy">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{2}-[0-9]{3}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KodKraju">
    <xs:annotation><xs:documentation xml:lang="pl">Dwuliterowy kod kraju ISO 3166-1.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Uuid">
    <xs:restriction base="xs:string">
      <xs:pattern value="[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="IdSystemu">
    <xs:annotation><xs:documentation xml:lang="pl">Identyfikator zarejestrowanego systemu, np. SD-000001.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="SD-[0-9]{6}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KodJT">
    <xs:annotation><xs:documentation xml:lang="pl">Kod jednostki terenowej w PI-MZT, np. JT-1465-PUP-01.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="JT-[0-9]{2}([0-9]{2}([0-9]{3})?)?-[A-Z][A-Z_]{1,19}-[0-9]{2}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KodZbioru">
    <xs:annotation><xs:documentation xml:lang="pl">Kod zbioru CBB, np. CBB-1465-PUP-01-RP-01.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="CBB-[0-9]{2}([0-9]{2}([0-9]{3})?)?-[A-Z][A-Z_]{1,19}-[0-9]{2}-[A-Z]{2}-[0-9]{2}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Login">
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9][A-Za-z0-9._@\\-]{2,63}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="WersjaInterfejsu">
    <xs:restriction base="xs:string"><xs:pattern value="[0-9]{1,3}\\.[0-9]{1,3}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="ZnakSprawy">
    <xs:restriction base="xs:token"><xs:minLength value="1"/><xs:maxLength value="128"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Skrot">
    <xs:annotation><xs:documentation xml:lang="pl">Skrót SHA-256: 64 cyfry szesnastkowe, małe litery.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{64}"/></xs:restriction>
  </xs:simpleType>

  <!-- Kody -->
  <xs:simpleType name="Kod">
    <xs:annotation><xs:documentation xml:lang="pl">Kod pozycji słownika; dozwolone wartości podaje słownik, nie schemat.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\\-]{0,49}"/></xs:restriction>
  </xs:simpleType>
  <xs:complexType name="KodTyp">
    <xs:annotation><xs:documentation xml:lang="pl">Wartość kodowana. Nazwa jest tylko informacją: rozstrzyga kod.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst250" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="Drzewo">
    <xs:annotation><xs:documentation xml:lang="pl">Drzewo zakresów: RP rynek pracy, PS pomoc społeczna, SR świadczenia rodzinne.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="RP"/>
      <xs:enumeration value="PS"/>
      <xs:enumeration value="SR"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanZbioru">
    <xs:restriction base="xs:string">
      <xs:enumeration value="UTWORZONY"/>
      <xs:enumeration value="AKTYWNY"/>
      <xs:enumeration value="ZAMKNIETY"/>
      <xs:enumeration value="ZARCHIWIZOWANY"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="KodZakresu">
    <xs:annotation><xs:documentation xml:lang="pl">Kod zakresu danych beneficjenta; każdy ma swój element w beneficjent.xsd.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="RP.TOZSAMOSC"/>
      <xs:enumeration value="RP.STAN"/>
      <xs:enumeration value="RP.ADRESY"/>
      <xs:enumeration value="RP.REJESTRACJE"/>
      <xs:enumeration value="RP.SWIADCZENIA_PRZYZNANE"/>
      <xs:enumeration value="RP.ZASILKI_POBRANE"/>
      <xs:enumeration value="RP.INNE_POBRANE"/>
      <xs:enumeration value="RP.SZKOLENIA_PROPOZYCJE"/>
      <xs:enumeration value="RP.SZKOLENIA_ODBYTE"/>
      <xs:enumeration value="RP.PRACA_PROPOZYCJE"/>
      <xs:enumeration value="RP.KWALIFIKACJE"/>
      <xs:enumeration value="RP.WIZYTY"/>
      <xs:enumeration value="RP.ZATRUDNIENIE"/>
      <xs:enumeration value="RP.STATUSY"/>
      <xs:enumeration value="PS.TOZSAMOSC"/>
      <xs:enumeration value="PS.STAN"/>
      <xs:enumeration value="PS.ADRESY"/>
      <xs:enumeration value="PS.STATUS"/>
      <xs:enumeration value="PS.SWIADCZENIA"/>
      <xs:enumeration value="SR.TOZSAMOSC"/>
      <xs:enumeration value="SR.STAN"/>
      <xs:enumeration value="SR.ADRESY"/>
      <xs:enumeration value="SR.DZIECI"/>
      <xs:enumeration value="SR.PRZYZNANE"/>
      <xs:enumeration value="SR.WYPLACONE"/>
    </xs:restriction>
  </xs:simpleType>

  <!-- Czas, liczby, kwoty -->
  <xs:simpleType name="Data">
    <xs:annotation><xs:documentation xml:lang="pl">Data bez strefy, lata 1800–2299.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:date"><xs:pattern value="(1[89]|2[0-2])[0-9]{2}-[0-9]{2}-[0-9]{2}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="CzasUTC">
    <xs:annotation><xs:documentation xml:lang="pl">Chwila w UTC, z literą Z; znaczące są milisekundy.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:dateTime">
      <xs:pattern value="(1[89]|2[0-2])[0-9]{2}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Kwota">
    <xs:annotation><xs:documentation xml:lang="pl">Kwota z dokładnością do dwóch miejsc, nieujemna.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:decimal">
      <xs:totalDigits value="16"/>
      <xs:fractionDigits value="2"/>
      <xs:minInclusive value="0"/>
      <xs:pattern value="[0-9]{1,14}(\\.[0-9]{1,2})?"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Waluta">
    <xs:annotation><xs:documentation xml:lang="pl">Kod waluty ISO 4217. Brak elementu oznacza PLN.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string"><xs:pattern value="[A-Z]{3}"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Liczba">
    <xs:annotation><xs:documentation xml:lang="pl">Liczba całkowita nieujemna.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:long"><xs:minInclusive value="0"/><xs:maxInclusive value="9007199254740991"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Numer">
    <xs:annotation><xs:documentation xml:lang="pl">Numer kolejny od 1.</xs:documentation></xs:annotation>
    <xs:restriction base="w:Liczba"><xs:minInclusive value="1"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Milisekundy">
    <xs:restriction base="xs:long"><xs:minInclusive value="-9007199254740991"/><xs:maxInclusive value="9007199254740991"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Dokument64k">
    <xs:annotation><xs:documentation xml:lang="pl">Treść binarna (DER) w base64, do 64 KB.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:base64Binary"><xs:minLength value="1"/><xs:maxLength value="65536"/></xs:restriction>
  </xs:simpleType>

  <!-- Kontekst -->
  <xs:complexType name="Uzytkownik">
    <xs:annotation><xs:documentation xml:lang="pl">Użytkownik końcowy, w którego imieniu system woła usługę; moduł zasilający podaje użytkownika technicznego.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="login" type="w:Login"/>
      <xs:element name="rola" type="w:Kod" g:slownik="ROLA"/>
      <xs:element name="imie" type="w:Imie" minOccurs="0"/>
      <xs:element name="nazwisko" type="w:Nazwisko" minOccurs="0"/>
      <xs:element name="komorka" type="w:Tekst250" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Oprogramowanie">
    <xs:annotation><xs:documentation xml:lang="pl">Produkt i wersja, jak w wykazie świadectw zgodności.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="wersja" type="w:Tekst50"/>
      <xs:element name="producent" type="w:Tekst250"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Kontekst">
    <xs:sequence>
      <xs:element name="wersjaInterfejsu" type="w:WersjaInterfejsu"/>
      <xs:element name="idKomunikatu" type="w:Uuid"/>
      <xs:element name="idKorelacji" type="w:Uuid" minOccurs="0"/>
      <xs:element name="czasWyslania" type="w:CzasUTC"/>
      <xs:element name="idSystemu" type="w:IdSystemu"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="uzytkownik" type="w:Uzytkownik"/>
      <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
      <xs:element name="czyTestowy" type="xs:boolean" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="kontekst" type="w:Kontekst">
    <xs:annotation><xs:documentation xml:lang="pl">Kontekst wywołania: obowiązkowy dla systemów, niedozwolony w sesji portalu (sprawdza bramka).</xs:documentation></xs:annotation>
  </xs:element>
  <xs:complexType name="KontekstPoczatkowy">
    <xs:sequence>
      <xs:element name="wersjaInterfejsu" type="w:WersjaInterfejsu"/>
      <xs:element name="idKomunikatu" type="w:Uuid"/>
      <xs:element name="idKorelacji" type="w:Uuid" minOccurs="0"/>
      <xs:element name="czasWyslania" type="w:CzasUTC"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
      <xs:element name="czyTestowy" type="xs:boolean" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="kontekstPoczatkowy" type="w:KontekstPoczatkowy">
    <xs:annotation><xs:documentation xml:lang="pl">Kontekst operacji poprzedzających rejestrację: bez idSystemu i użytkownika.</xs:documentation></xs:annotation>
  </xs:element>

  <!-- Odpowiedź -->
  <xs:complexType name="PotwierdzenieWpisu">
    <xs:annotation><xs:documentation xml:lang="pl">Podpisana obietnica: wpis o tym numerze i skrócie liścia jest w dzienniku dostępów.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="dziennik" type="w:Tekst250"/>
      <xs:element name="numer" type="w:Liczba"/>
      <xs:element name="skrot" type="w:Skrot"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="DaneRezultatu">
    <xs:sequence>
      <xs:element name="idTransakcji" type="w:Uuid"/>
      <xs:element name="znacznikCzasowy" type="w:CzasUTC"/>
      <xs:element name="idKomunikatuZadania" type="w:Uuid" minOccurs="0"/>
      <xs:element name="skrotZadania" type="w:Skrot">
        <xs:annotation><xs:documentation xml:lang="pl">SHA-256 bajtów żądania (części SOAP) po zdjęciu kodowania treści HTTP.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="potwierdzenieWpisu" type="w:PotwierdzenieWpisu" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation xml:lang="pl">Jedno dla każdego administratora danych, którego wywołanie dotyczy.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="daneRezultatu" type="w:DaneRezultatu"/>
  <xs:simpleType name="StatusWyniku">
    <xs:restriction base="xs:string">
      <xs:enumeration value="SUKCES"/>
      <xs:enumeration value="CZESCIOWY"/>
      <xs:enumeration value="BRAK_DANYCH"/>
      <xs:enumeration value="PRZYJETO"/>
      <xs:enumeration value="ODRZUCONO"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Waga">
    <xs:restriction base="xs:string">
      <xs:enumeration value="BLAD"/>
      <xs:enumeration value="OSTRZEZENIE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Szczegol">
    <xs:annotation><xs:documentation xml:lang="pl">Jedno ustalenie: kod, miejsce i stały tekst; nigdy dane osobowe.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="sciezka" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="waga" type="w:Waga"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Wynik">
    <xs:sequence>
      <xs:element name="status" type="w:StatusWyniku"/>
      <xs:element name="kod" type="w:Kod">
        <xs:annotation><xs:documentation xml:lang="pl">0000 albo kod ostrzeżenia.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="komunikat" type="w:Tekst1000"/>
      <xs:element name="szczegoly" type="w:Szczegol" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="wynik" type="w:Wynik"/>

  <!-- Osoba w zapytaniu -->
  <xs:complexType name="DokumentTozsamosci">
    <xs:sequence>
      <xs:element name="rodzaj" type="w:KodTyp" g:slownik="RODZAJ_DOKUMENTU"/>
      <xs:element name="seriaNumer" type="w:Tekst50"/>
      <xs:element name="krajWydania" type="w:KodKraju" minOccurs="0" g:slownik="KRAJ">
        <xs:annotation><xs:documentation xml:lang="pl">Brak oznacza PL.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="IdentyfikacjaOsoby">
    <xs:annotation><xs:documentation xml:lang="pl">Dane jednoznacznie identyfikujące beneficjenta: PESEL albo dokument z imieniem, nazwiskiem i datą urodzenia.</xs:documentation></xs:annotation>
    <xs:choice>
      <xs:element name="pesel" type="w:Pesel"/>
      <xs:sequence>
        <xs:element name="dokumentTozsamosci" type="w:DokumentTozsamosci"/>
        <xs:element name="imie" type="w:Imie"/>
        <xs:element name="nazwisko" type="w:Nazwisko"/>
        <xs:element name="dataUrodzenia" type="w:Data"/>
      </xs:sequence>
    </xs:choice>
  </xs:complexType>
</xs:schema>
`,
  'wykaz-zgodnosci.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:csizs-gw:wykaz-zgodnosci:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:wykaz-zgodnosci:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="x">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Publiczny wykaz zgodności oprogramowania jako plik: GET /wykaz-zgodnosci.xml portalu.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:complexType name="OpisWWykazie">
    <xs:sequence>
      <xs:element name="obszar" type="w:Kod"/>
      <xs:element name="wersja" type="w:Tekst50"/>
      <xs:element name="obowiazujeOd" type="w:Data"/>
      <xs:element name="okresDostosowawczyDo" type="w:Data"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WpisWykazu">
    <xs:sequence>
      <xs:element name="idWpisu" type="w:Kod"/>
      <xs:element name="stan" type="w:Kod">
        <xs:annotation><xs:documentation xml:lang="pl">W dniu naDzien: WAZNY, PRZYSZLY, WYGASLY, WYCOFANY, POZA_OKRESEM albo NIEAKTUALNY_OPIS.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="rodzaj" type="w:Kod">
        <xs:annotation><xs:documentation xml:lang="pl">SWIADECTWO, DEKLARACJA albo ZGODA.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="producent" type="w:Tekst250"/>
      <xs:element name="produkt" type="w:Tekst250"/>
      <xs:element name="wersja" type="w:Tekst50"/>
      <xs:element name="obszar" type="w:Kod"/>
      <xs:element name="poziom" type="w:Tekst50"/>
      <xs:element name="numer" type="w:Tekst50"/>
      <xs:element name="wazneOd" type="w:Data"/>
      <xs:element name="wazneDo" type="w:Data" minOccurs="0"/>
      <xs:element name="ostatniDzien" type="w:Data" minOccurs="0"/>
      <xs:element name="integracjaOTM" type="xs:boolean"/>
      <xs:element name="wycofanyOd" type="w:Data" minOccurs="0"/>
      <xs:element name="powodWycofania" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:element name="wykazZgodnosci">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="naDzien" type="w:Data"/>
        <xs:element name="opisSystemu" type="x:OpisWWykazie" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="wpis" type="x:WpisWykazu" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'wykazy.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:y="urn:csizs-gw:wykazy:v1" xmlns:o="urn:csizs-gw:portal:v1" xmlns:r="urn:csizs-gw:rejestracja-sd:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:wykazy:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="y">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Wykazy portalu PI-MZT bez WSDL: zgodność oprogramowania, dostawcy, systemy i ich certyfikaty.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:import namespace="urn:csizs-gw:portal:v1" schemaLocation="portal.xsd"/>
  <xs:import namespace="urn:csizs-gw:rejestracja-sd:v1" schemaLocation="rejestracja-sd.xsd"/>
  <xs:simpleType name="Dni">
    <xs:annotation><xs:documentation xml:lang="pl">Liczba dni; ujemna: dzień minął.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:long"><xs:minInclusive value="-200000"/><xs:maxInclusive value="200000"/></xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Dostawca">
    <xs:sequence>
      <xs:element name="idDostawcy" type="w:Kod"/>
      <xs:element name="nazwa" type="w:Tekst250">
        <xs:annotation><xs:documentation xml:lang="pl">Jak podają ją systemy (producent).</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="nip" type="w:Nip" minOccurs="0"/>
      <xs:element name="email" type="w:Email"/>
      <xs:element name="telefon" type="w:Telefon" minOccurs="0"/>
      <xs:element name="konto" type="w:Login" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ProduktDostawcy">
    <xs:sequence>
      <xs:element name="produkt" type="w:Tekst250"/>
      <xs:element name="wersja" type="w:Tekst50"/>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="uprawnione" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Czy dziś coś uprawnia tę wersję do podłączenia.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="doDnia" type="w:Data" minOccurs="0"/>
      <xs:element name="liczbaJednostek" type="w:Liczba"/>
      <xs:element name="liczbaSystemow" type="w:Liczba"/>
      <xs:element name="swiadectwo" type="o:SwiadectwoNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="CertyfikatNaLiscie">
    <xs:sequence>
      <xs:element name="przeznaczenie" type="r:PrzeznaczenieCertyfikatu"/>
      <xs:element name="stan" type="r:StanCertyfikatu"/>
      <xs:element name="odcisk" type="w:Skrot"/>
      <xs:element name="numerSeryjny" type="w:Kod"/>
      <xs:element name="wazneOd" type="w:CzasUTC"/>
      <xs:element name="wazneDo" type="w:CzasUTC"/>
      <xs:element name="dniDoKonca" type="y:Dni"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="SystemNaLiscie">
    <xs:sequence>
      <xs:element name="idSystemu" type="w:IdSystemu"/>
      <xs:element name="rodzaj" type="r:RodzajSystemu"/>
      <xs:element name="kodJT" type="w:KodJT"/>
      <xs:element name="nazwaJednostki" type="w:Tekst250"/>
      <xs:element name="obszar" type="w:Kod" g:slownik="OBSZAR"/>
      <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
      <xs:element name="stan" type="r:StanSystemu"/>
      <xs:element name="formaPodpisu" type="o:FormaPodpisu" maxOccurs="2"/>
      <xs:element name="zarejestrowano" type="w:CzasUTC"/>
      <xs:element name="zgodnoscWymagana" type="xs:boolean"/>
      <xs:element name="uprawnione" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Czy dziś coś uprawnia wersję oprogramowania; gdy zgodność nie jest wymagana: true.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="uprawnioneDo" type="w:Data" minOccurs="0"/>
      <xs:element name="slownikiZalegle" type="w:Kod" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation xml:lang="pl">Słowniki, których obowiązującej wersji system nie potwierdził.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="certyfikat" type="y:CertyfikatNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="zbior" type="r:ZbiorSystemu" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="KolejkaBramki">
    <xs:sequence>
      <xs:element name="drzwi" type="w:Kod">
        <xs:annotation><xs:documentation xml:lang="pl">services albo portal.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="przyjete" type="w:Liczba"/>
      <xs:element name="czekajace" type="w:Liczba"/>
      <xs:element name="bajty" type="w:Liczba"/>
      <xs:element name="najwiecejPrzyjetych" type="w:Liczba"/>
      <xs:element name="najwiecejBajtow" type="w:Liczba"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="BazaBramki">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Kod"/>
      <xs:element name="bajty" type="w:Liczba"/>
      <xs:element name="pliki" type="w:Liczba"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="DziennikBramki">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Tekst250"/>
      <xs:element name="liczbaWpisow" type="w:Liczba"/>
      <xs:element name="korzen" type="w:Skrot"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="CertyfikatBramki">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Kod"/>
      <xs:element name="wazneDo" type="w:CzasUTC"/>
      <xs:element name="dniDoKonca" type="y:Dni"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZadanieBramki">
    <xs:sequence>
      <xs:element name="nazwa" type="w:Kod"/>
      <xs:element name="opis" type="w:Tekst250"/>
      <xs:element name="opisAngielski" type="w:Tekst250"/>
      <xs:element name="coIleMs" type="w:Liczba"/>
      <xs:element name="ostatnio" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="trwaloMs" type="w:Liczba" minOccurs="0"/>
      <xs:element name="ostatniBlad" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="nieudaneZRzedu" type="w:Liczba"/>
      <xs:element name="nastepne" type="w:CzasUTC"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="WagaOceny">
    <xs:annotation><xs:documentation xml:lang="pl">UWAGA: będzie gorzej. ZLE: jest źle teraz.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="UWAGA"/>
      <xs:enumeration value="ZLE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="PocztaBramki">
    <xs:sequence>
      <xs:element name="wlaczona" type="xs:boolean">
        <xs:annotation><xs:documentation xml:lang="pl">Serwer poczty jest ustawiony; bez niego bramka nie wysyła wiadomości.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="oczekujace" type="w:Liczba"/>
      <xs:element name="porzucone" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Wiadomości, których nie dało się wysłać i które nie są ponawiane.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="najstarsza" type="w:CzasUTC" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Od kiedy czeka najstarsza z oczekujących; brak: żadna nie czeka.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="OcenaBramki">
    <xs:sequence>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="waga" type="y:WagaOceny"/>
      <xs:element name="przedmiot" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="coRobic" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="wycofajSwiadectwo" g:kody="5019 5020 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Wycofanie wpisu z wykazu zgodności, z powodem.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idWpisu" type="w:Kod"/>
        <xs:element name="odDnia" type="w:Data" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Pierwszy dzień bez uprawnienia; brak: dziś.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wycofajSwiadectwoOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idWpisu" type="w:Kod"/>
        <xs:element name="odDnia" type="w:Data"/>
        <xs:element name="liczbaSystemow" type="w:Liczba">
          <xs:annotation><xs:documentation xml:lang="pl">Systemy nieodłączone, które po tym dniu nie mają uprawnienia: dostają ostrzeżenia, nie są odcinane.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="przedluzSwiadectwo" g:kody="5019 5020 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Przedłużenie ważności wpisu.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idWpisu" type="w:Kod"/>
        <xs:element name="wazneDo" type="w:Data" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: bezterminowo.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="uzasadnienie" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="przedluzSwiadectwoOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idWpisu" type="w:Kod"/>
        <xs:element name="wazneDo" type="w:Data" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="oglosOpisSystemu" g:kody="5002 5007 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Ogłoszenie wersji opisu systemu w obszarze, z okresem dostosowawczym.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="opisSystemu" type="o:OpisSystemu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="oglosOpisSystemuOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="opisSystemu" type="o:OpisSystemu"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="dodajDostawce" g:kody="5007 5020 5021">
    <xs:annotation><xs:documentation xml:lang="pl">Wpis dostawcy systemów dziedzinowych, z kontami o roli DOSTAWCA.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="nazwa" type="w:Tekst250"/>
        <xs:element name="nip" type="w:Nip" minOccurs="0"/>
        <xs:element name="email" type="w:Email"/>
        <xs:element name="telefon" type="w:Telefon" minOccurs="0"/>
        <xs:element name="konto" type="w:Login" minOccurs="0" maxOccurs="20"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="dodajDostawceOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idDostawcy" type="w:Kod"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="ustawKontaDostawcy" g:kody="5007 5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Konta o roli DOSTAWCA, które widzą produkty dostawcy; lista zastępuje poprzednią.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idDostawcy" type="w:Kod"/>
        <xs:element name="konto" type="w:Login" minOccurs="0" maxOccurs="20"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="ustawKontaDostawcyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idDostawcy" type="w:Kod"/>
        <xs:element name="konto" type="w:Login" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaDostawcow" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Dostawcy systemów dziedzinowych.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaDostawcowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="dostawca" type="y:Dostawca" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaProduktowDostawcy" g:kody="5020">
    <xs:annotation><xs:documentation xml:lang="pl">Produkty dostawcy: wpisy, terminy i liczby jednostek. Dostawca widzi swoje, administrator centralny każdego.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idDostawcy" type="w:Kod" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: dostawca wołającego.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaProduktowDostawcyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="dostawca" type="y:Dostawca"/>
        <xs:element name="produkt" type="y:ProduktDostawcy" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="opisSystemu" type="o:OpisSystemu" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="listaSystemow" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Zarejestrowane systemy w zasięgu wołającego: własna jednostka, województwo albo kraj.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kodJT" type="w:KodJT" minOccurs="0"/>
        <xs:element name="terc" type="w:Terc" minOccurs="0"/>
        <xs:element name="rodzaj" type="r:RodzajSystemu" minOccurs="0"/>
        <xs:element name="stan" type="r:StanSystemu" minOccurs="0"/>
        <xs:element name="obszar" type="w:Kod" minOccurs="0" g:slownik="OBSZAR"/>
        <xs:element name="certyfikatKonczySieWDni" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Tylko systemy, którym certyfikat któregoś przeznaczenia kończy się w tylu dniach.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="odPozycji" type="w:Liczba" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Od 0.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="listaSystemowOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="liczbaWszystkich" type="w:Liczba"/>
        <xs:element name="odPozycji" type="w:Liczba"/>
        <xs:element name="system" type="y:SystemNaLiscie" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="wycofajCertyfikat" g:kody="5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Wycofanie certyfikatu systemu: działa od następnego komunikatu i połączenia.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="odcisk" type="w:Skrot"/>
        <xs:element name="powod" type="w:Tekst1000"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="wycofajCertyfikatOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="odcisk" type="w:Skrot"/>
        <xs:element name="przeznaczenie" type="r:PrzeznaczenieCertyfikatu"/>
        <xs:element name="pozostalo" type="w:Liczba">
          <xs:annotation><xs:documentation xml:lang="pl">Certyfikaty tego przeznaczenia, które nadal obowiązują; 0: system nie może wołać, dopóki nie zostanie zarejestrowany na nowo.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zmienOprogramowanie" g:kody="3014 5019 5020">
    <xs:annotation><xs:documentation xml:lang="pl">Zmiana zarejestrowanej wersji oprogramowania systemu, gdy coś ją uprawnia.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zmienOprogramowanieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idSystemu" type="w:IdSystemu"/>
        <xs:element name="oprogramowanie" type="w:Oprogramowanie"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzStanBramki" g:kody="">
    <xs:annotation><xs:documentation xml:lang="pl">Jak działa bramka: gotowość, kolejki, bazy, dysk, certyfikaty, zadania; co jest nie tak i co robić. Bez danych osobowych.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzStanBramkiOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="gotowa" type="xs:boolean"/>
        <xs:element name="wersja" type="w:Tekst50"/>
        <xs:element name="uruchomiono" type="w:CzasUTC"/>
        <xs:element name="chwila" type="w:CzasUTC"/>
        <xs:element name="ocena" type="y:OcenaBramki" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="kolejka" type="y:KolejkaBramki" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="baza" type="y:BazaBramki" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="wolneBajty" type="w:Liczba"/>
        <xs:element name="wszystkieBajty" type="w:Liczba"/>
        <xs:element name="dziennik" type="y:DziennikBramki" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Ostatni punkt kontrolny; brak: dziennik nie odpowiada.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="certyfikat" type="y:CertyfikatBramki" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="zadanie" type="y:ZadanieBramki" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="poczta" type="y:PocztaBramki"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
  'zasilanie-cbb.xsd': `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:csizs-gw:zasilanie-cbb:v1" xmlns:b="urn:csizs-gw:beneficjent:v1" xmlns:d="urn:csizs-gw:dane-beneficjenta:v1" xmlns:w="urn:csizs-gw:wspolne:v1" xmlns:g="urn:csizs-gw:opis:v1"
  targetNamespace="urn:csizs-gw:zasilanie-cbb:v1" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0" g:prefiks="z">
  <xs:annotation>
    <xs:documentation xml:lang="pl">Usługa ZasilanieCBB: zasilanie zbioru paczkami rekordów.</xs:documentation>
    <xs:documentation xml:lang="en">Feeding sets with packages of records.</xs:documentation>
  </xs:annotation>
  <xs:import namespace="urn:csizs-gw:wspolne:v1" schemaLocation="wspolne.xsd"/>
  <xs:import namespace="urn:csizs-gw:beneficjent:v1" schemaLocation="beneficjent.xsd"/>
  <xs:import namespace="urn:csizs-gw:dane-beneficjenta:v1" schemaLocation="dane-beneficjenta.xsd"/>
  <xs:simpleType name="RodzajZasilenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="INICJALNE"/>
      <xs:enumeration value="PRZYROSTOWE"/>
      <xs:enumeration value="KOREKTA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanZasilenia">
    <xs:restriction base="xs:string">
      <xs:enumeration value="OTWARTE"/>
      <xs:enumeration value="ZAKONCZONE"/>
      <xs:enumeration value="PRZERWANE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Pakiet">
    <xs:annotation><xs:documentation xml:lang="pl">Rekordy paczki; każdy sprawdzany osobno.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element ref="b:rekord" minOccurs="0" maxOccurs="unbounded" g:surowe="element"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Niezgodnosc">
    <xs:annotation><xs:documentation xml:lang="pl">Ustalenie dotyczące jednego rekordu. BLAD: rekordu nie przyjęto; OSTRZEZENIE: przyjęto.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="miejsce" type="w:Numer">
        <xs:annotation><xs:documentation xml:lang="pl">Kolejność rekordu w paczce, od 1.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="idRekorduSD" type="b:IdRekorduSD" minOccurs="0"/>
      <xs:element name="kod" type="w:Kod"/>
      <xs:element name="sciezka" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="waga" type="w:Waga"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Zasilenie">
    <xs:sequence>
      <xs:element name="idZasilenia" type="w:Uuid"/>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="rodzaj" type="z:RodzajZasilenia"/>
      <xs:element name="stan" type="z:StanZasilenia"/>
      <xs:element name="rozpoczeto" type="w:CzasUTC"/>
      <xs:element name="zakonczono" type="w:CzasUTC" minOccurs="0"/>
      <xs:element name="stanDanychNa" type="w:CzasUTC"/>
      <xs:element name="liczbaPaczek" type="w:Liczba">
        <xs:annotation><xs:documentation xml:lang="pl">Paczki przyjęte.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="nastepnaPaczka" type="w:Numer" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Tylko dla zasilenia otwartego.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="liczbaPrzyjetych" type="w:Liczba"/>
      <xs:element name="liczbaOdrzuconych" type="w:Liczba"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="RodzajNiezgodnosci">
    <xs:annotation><xs:documentation xml:lang="pl">WALIDACJA: znaleziona przy zasileniu; OTRZYMANA: zgłoszona przez inną jednostkę; WYSLANA: zgłoszona przez jednostkę wołającego.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="WALIDACJA"/>
      <xs:enumeration value="OTRZYMANA"/>
      <xs:enumeration value="WYSLANA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="StanNiezgodnosci">
    <xs:annotation><xs:documentation xml:lang="pl">WYCOFANA: zgłaszający wycofał zgłoszenie. NIEAKTUALNA: treść zbioru zastąpiono w całości albo rekordu już nie ma.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="ZGLOSZONA"/>
      <xs:enumeration value="POPRAWIONA"/>
      <xs:enumeration value="ODRZUCONA"/>
      <xs:enumeration value="WYCOFANA"/>
      <xs:enumeration value="NIEAKTUALNA"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="ZnalezionaWPaczce">
    <xs:sequence>
      <xs:element name="idZasilenia" type="w:Uuid"/>
      <xs:element name="numerPaczki" type="w:Numer"/>
      <xs:element name="ustalenie" type="z:Niezgodnosc"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZgloszonaPrzezJednostke">
    <xs:sequence>
      <xs:element name="idNiezgodnosci" type="w:Uuid"/>
      <xs:element name="kodJT" type="w:KodJT">
        <xs:annotation><xs:documentation xml:lang="pl">Jednostka, która zgłosiła.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="idRekorduSD" type="b:IdRekorduSD" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Tylko dla administratora danych.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kodZakresu" type="w:KodZakresu"/>
      <xs:element name="sciezka" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="powodOdrzucenia" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="powodWycofania" type="w:Tekst1000" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="NiezgodnoscZbioru">
    <xs:sequence>
      <xs:element name="stan" type="z:StanNiezgodnosci"/>
      <xs:element name="zgloszono" type="w:CzasUTC"/>
      <xs:element name="zamknieto" type="w:CzasUTC" minOccurs="0"/>
      <xs:choice>
        <xs:element name="znaleziona" type="z:ZnalezionaWPaczce"/>
        <xs:element name="zgloszona" type="z:ZgloszonaPrzezJednostke"/>
      </xs:choice>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Zgloszenie">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłaszający musi mieć prawo do wskazanego zakresu w tym zbiorze.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="parametryPytania" type="d:ParametryPytania"/>
      <xs:element name="osoba" type="w:IdentyfikacjaOsoby"/>
      <xs:element name="kodZakresu" type="w:KodZakresu"/>
      <xs:element name="sciezka" type="w:Tekst1000" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Które pole grupy.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="opis" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Odrzucenie">
    <xs:annotation><xs:documentation xml:lang="pl">Odpowiedź administratora danych: dane są prawidłowe.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="idNiezgodnosci" type="w:Uuid"/>
      <xs:element name="powod" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="Wycofanie">
    <xs:annotation><xs:documentation xml:lang="pl">Jednostka, która zgłosiła, wycofuje zgłoszenie, na które jeszcze nie odpowiedziano.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="idNiezgodnosci" type="w:Uuid"/>
      <xs:element name="powod" type="w:Tekst1000"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="StanZgloszonej">
    <xs:sequence>
      <xs:element name="idNiezgodnosci" type="w:Uuid"/>
      <xs:element name="stan" type="z:StanNiezgodnosci"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="WymaganaKorekta">
    <xs:sequence>
      <xs:element name="idNiezgodnosci" type="w:Uuid"/>
      <xs:element name="idRekorduSD" type="b:IdRekorduSD"/>
      <xs:element name="wersjaRekordu" type="w:Numer" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Wersja, którą zbiór ma teraz; korekta podaje wyższą.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="kodZakresu" type="w:KodZakresu"/>
      <xs:element name="sciezka" type="w:Tekst1000" minOccurs="0"/>
      <xs:element name="opis" type="w:Tekst1000"/>
      <xs:element name="kodJT" type="w:KodJT">
        <xs:annotation><xs:documentation xml:lang="pl">Jednostka, która zgłosiła.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="zgloszono" type="w:CzasUTC"/>
    </xs:sequence>
  </xs:complexType>

  <xs:simpleType name="RodzajZawiadomienia">
    <xs:annotation><xs:documentation xml:lang="pl">SPROSTOWANIE: dane zmieniono. USUNIECIE: danych już nie ma.</xs:documentation></xs:annotation>
    <xs:restriction base="xs:string">
      <xs:enumeration value="SPROSTOWANIE"/>
      <xs:enumeration value="USUNIECIE"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:complexType name="WczesniejszeUdostepnienie">
    <xs:annotation><xs:documentation xml:lang="pl">Pytanie jednostki, na które podano dane sprzed sprostowania.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="numerWpisu" type="w:Liczba"/>
      <xs:element name="chwila" type="w:CzasUTC"/>
      <xs:element name="idTransakcji" type="w:Uuid"/>
      <xs:element name="idKomunikatu" type="w:Uuid" minOccurs="0"/>
      <xs:element name="idSystemu" type="w:IdSystemu" minOccurs="0"/>
      <xs:element name="login" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="znakSprawy" type="w:Tekst250" minOccurs="0"/>
      <xs:element name="kryterium" type="xs:string" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation><xs:documentation xml:lang="pl">Czym jednostka wskazała osobę.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="czescOsobowaNiedostepna" type="xs:boolean" minOccurs="0">
        <xs:annotation><xs:documentation xml:lang="pl">Kto, w jakiej sprawie i o kogo pytał, nie można teraz odczytać; nie usunięto tego: zapytaj ponownie.</xs:documentation></xs:annotation>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ZawiadomienieOSprostowaniu">
    <xs:annotation><xs:documentation xml:lang="pl">Dane, które jednostce podano, administrator sprostował albo usunął (RODO art. 19): o aktualne trzeba zapytać.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="idZawiadomienia" type="w:Skrot"/>
      <xs:element name="rodzaj" type="z:RodzajZawiadomienia"/>
      <xs:element name="kodJTAdministratora" type="w:KodJT"/>
      <xs:element name="kodZbioru" type="w:KodZbioru"/>
      <xs:element name="kodZakresu" type="w:KodZakresu"/>
      <xs:element name="sprostowano" type="w:CzasUTC"/>
      <xs:element name="udostepnienie" type="z:WczesniejszeUdostepnienie" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:element name="rozpocznijZasilenie">
    <xs:annotation><xs:documentation xml:lang="pl">Otwarcie zasilenia zbioru.</xs:documentation><xs:documentation xml:lang="en">Opens a feed of a set.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="rodzaj" type="z:RodzajZasilenia"/>
        <xs:element name="stanDanychNa" type="w:CzasUTC">
          <xs:annotation><xs:documentation xml:lang="pl">Chwila, na którą system podaje dane.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="rozpocznijZasilenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zasilenie" type="z:Zasilenie"/>
        <xs:element name="maksRekordow" type="w:Numer">
          <xs:annotation><xs:documentation xml:lang="pl">Największa liczba rekordów w paczce.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="maksBajtow" type="w:Numer">
          <xs:annotation><xs:documentation xml:lang="pl">Największy rozmiar komunikatu z paczką.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="przekazPaczke">
    <xs:annotation><xs:documentation xml:lang="pl">Przekazanie paczki rekordów.</xs:documentation><xs:documentation xml:lang="en">Hands over a package of records.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="idZasilenia" type="w:Uuid"/>
        <xs:element name="numerPaczki" type="w:Numer">
          <xs:annotation><xs:documentation xml:lang="pl">Od 1, bez luk.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="liczbaRekordow" type="w:Liczba"/>
        <xs:element name="skrotPaczki" type="w:Skrot" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">SHA-256 złączonych wyłącznych postaci kanonicznych (bez komentarzy) elementów rekord, w kolejności; podany jest sprawdzany.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="pakiet" type="z:Pakiet"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="przekazPaczkeOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="idZasilenia" type="w:Uuid"/>
        <xs:element name="numerPaczki" type="w:Numer"/>
        <xs:element name="skrotPaczki" type="w:Skrot"/>
        <xs:element name="powtorzona" type="xs:boolean">
          <xs:annotation><xs:documentation xml:lang="pl">Paczka była już przyjęta; podano jej pierwotny wynik.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="liczbaPrzyjetych" type="w:Liczba"/>
        <xs:element name="liczbaOdrzuconych" type="w:Liczba"/>
        <xs:element name="niezgodnosc" type="z:Niezgodnosc" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zakonczZasilenie">
    <xs:annotation><xs:documentation xml:lang="pl">Zamknięcie zasilenia; inicjalne zastępuje treść zbioru w jednym kroku.</xs:documentation><xs:documentation xml:lang="en">Closes a feed; an initial one replaces the set’s content in one step.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="idZasilenia" type="w:Uuid"/>
        <xs:element name="liczbaPaczek" type="w:Liczba">
          <xs:annotation><xs:documentation xml:lang="pl">Ile paczek przekazano; niezgodna liczba nie zamyka zasilenia.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zakonczZasilenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zasilenie" type="z:Zasilenie"/>
        <xs:element name="stanZbioru" type="w:StanZbioru"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzStanZasilenia">
    <xs:annotation><xs:documentation xml:lang="pl">Stan zasileń zbioru.</xs:documentation><xs:documentation xml:lang="en">Where the feeds of a set stand.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="idZasilenia" type="w:Uuid" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak: zasilenie otwarte i ostatnio zamknięte.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzStanZasileniaOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="stanZbioru" type="w:StanZbioru"/>
        <xs:element name="zasilenie" type="z:Zasilenie" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="przerwijZasilenie">
    <xs:annotation><xs:documentation xml:lang="pl">Przerwanie otwartego zasilenia: inicjalne nie zostawia śladu w treści zbioru, z pozostałych zostaje to, co przyjęto.</xs:documentation><xs:documentation xml:lang="en">Aborts a feed; an initial one loses what was taken, an incremental one does not.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="idZasilenia" type="w:Uuid"/>
        <xs:element name="powod" type="w:Tekst1000" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="przerwijZasilenieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="zasilenie" type="z:Zasilenie"/>
        <xs:element name="stanZbioru" type="w:StanZbioru"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzNiezgodnosci">
    <xs:annotation><xs:documentation xml:lang="pl">Niezgodności zbioru ze stanem, stronami, od najstarszych.</xs:documentation><xs:documentation xml:lang="en">Non-conformities of a set with their state: found while feeding, reported by other units, or sent by the own one.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="rodzaj" type="z:RodzajNiezgodnosci"/>
        <xs:element name="idZasilenia" type="w:Uuid" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Tylko z tego zasilenia (WALIDACJA).</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="odChwili" type="w:CzasUTC" minOccurs="0"/>
        <xs:element name="tylkoOtwarte" type="xs:boolean" minOccurs="0"/>
        <xs:element name="strona" type="w:Kod" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Wartość nastepnaStrona poprzedniej odpowiedzi.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzNiezgodnosciOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="niezgodnosc" type="z:NiezgodnoscZbioru" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="nastepnaStrona" type="w:Kod" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="zglosNiezgodnosc">
    <xs:annotation><xs:documentation xml:lang="pl">Zgłoszenie błędnych danych osoby w zbiorze innej jednostki, odrzucenie zgłoszenia przez administratora danych albo wycofanie go przez zgłaszającego.</xs:documentation><xs:documentation xml:lang="en">Reports that a person’s data in another unit’s set look wrong; the data controller’s rejection of such a report, or its withdrawal by the reporter.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:choice>
          <xs:element name="zgloszenie" type="z:Zgloszenie"/>
          <xs:element name="odrzucenie" type="z:Odrzucenie"/>
          <xs:element name="wycofanie" type="z:Wycofanie"/>
        </xs:choice>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="zglosNiezgodnoscOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="niezgodnosc" type="z:StanZgloszonej" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Brak przy BRAK_DANYCH: zbiór nie zna osoby, nic nie zapisano.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="pobierzWymaganeKorekty">
    <xs:annotation><xs:documentation xml:lang="pl">Otwarte zgłoszenia innych jednostek, na które ma odpowiedzieć system zasilający zbiór; a także zawiadomienia o sprostowaniu danych, które jednostce podano.</xs:documentation><xs:documentation xml:lang="en">Corrections that other units demand; a KOREKTA feed or a rejection answers them.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="kodZbioru" type="w:KodZbioru"/>
        <xs:element name="strona" type="w:Kod" minOccurs="0">
          <xs:annotation><xs:documentation xml:lang="pl">Wartość nastepnaStrona poprzedniej odpowiedzi.</xs:documentation></xs:annotation>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="pobierzWymaganeKorektyOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
        <xs:element name="korekta" type="z:WymaganaKorekta" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="zawiadomienie" type="z:ZawiadomienieOSprostowaniu" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation xml:lang="pl">Na pierwszej stronie: zawiadomienia dla jednostki, jeszcze niepotwierdzone, od najnowszych, najwyżej 200.</xs:documentation></xs:annotation>
        </xs:element>
        <xs:element name="nastepnaStrona" type="w:Kod" minOccurs="0"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>

  <xs:element name="potwierdzZawiadomienie">
    <xs:annotation><xs:documentation xml:lang="pl">Jednostka zajęła się zawiadomieniem o sprostowaniu danych, które jej podano (RODO art. 19).</xs:documentation><xs:documentation xml:lang="en">The unit has dealt with a notice of corrected data.</xs:documentation></xs:annotation>
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:kontekst" minOccurs="0"/>
        <xs:element name="idZawiadomienia" type="w:Skrot"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:element name="potwierdzZawiadomienieOdpowiedz">
    <xs:complexType>
      <xs:sequence>
        <xs:element ref="w:daneRezultatu"/>
        <xs:element ref="w:wynik"/>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
`,
} as const

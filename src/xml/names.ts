/**
 * Namespace URIs of the standards that are spoken here, and the one prefix each is written with.
 * The gateway's own namespaces stand in the generated contract.
 * @see https://www.w3.org/TR/xml-names/
 */

export const XML = 'http://www.w3.org/XML/1998/namespace'
export const XMLNS = 'http://www.w3.org/2000/xmlns/'
export const XSD = 'http://www.w3.org/2001/XMLSchema'
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance'
export const SOAP11 = 'http://schemas.xmlsoap.org/soap/envelope/'
export const SOAP12 = 'http://www.w3.org/2003/05/soap-envelope'
export const WSSE = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
export const WSSE11 = 'http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd'
export const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
export const DS = 'http://www.w3.org/2000/09/xmldsig#'
export const DSIG11 = 'http://www.w3.org/2009/xmldsig11#'
export const XADES132 = 'http://uri.etsi.org/01903/v1.3.2#'
export const XADES141 = 'http://uri.etsi.org/01903/v1.4.1#'

/** Exclusive XML Canonicalization 1.0, omitting comments: at once the algorithm and the namespace of its PrefixList. */
export const EXC_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#'
export const C14N10 = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
export const C14N11 = 'http://www.w3.org/2006/12/xml-c14n11'

/** The prefix that each namespace is written with, everywhere. */
export const fixedPrefixes: ReadonlyMap<string, string> = new Map([
  [XML, 'xml'],
  [XSD, 'xs'],
  [XSI, 'xsi'],
  [SOAP11, 'soap'],
  [SOAP12, 'soap12'],
  [WSSE, 'wsse'],
  [WSSE11, 'wsse11'],
  [WSU, 'wsu'],
  [DS, 'ds'],
  [DSIG11, 'dsig11'],
  [XADES132, 'xades'],
  [XADES141, 'xades141'],
  [EXC_C14N, 'ec'],
])

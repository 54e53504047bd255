/**
 * The contract in code: types and codecs generated from wsdl/ and xsd/, and what is read with them.
 * @see shared contracts · @req D1
 */
export { decode, encode, isElement } from './codec.js'
export type { CodedValue } from './coded-values.js'
export { comparisonColumns, comparisonRows } from './comparison-table.js'
export { readDocument } from './document.js'
export type { DescribedField, DescribedType, DescribedValue } from './documentation.js'
export { type Draft, type DraftValue, draftPlace, encodeDraft, readDraft } from './draft.js'
export { detailOnWire, encodeFaultDetail, type FaultFacts } from './fault-detail.js'
export { hasForm } from './form.js'
export {
  describedTypes,
  describedValues,
  englishTexts,
  operationTexts,
  serviceTexts,
} from './generated/documentation.js'
export { wsdlFiles, xsdFiles } from './generated/files.js'
export { namespaces, schemaFiles } from './generated/names.js'
export { commonFaults, type OperationName, operations, type ServiceName, services } from './generated/operations.js'
export { type ScopeCode, scopeElements } from './generated/scopes.js'
export type * from './generated/types.js'
export { readGroup } from './group.js'
export { labelOf } from './labels.js'
export type { Fragment, Opaque } from './opaque.js'
export {
  type CommonFault,
  type FaultsOf,
  type InputOf,
  operationOf,
  type RequestOf,
  type ResponseOf,
} from './operation.js'
export {
  type CodeNames,
  codesIn,
  contentOf,
  placeOf,
  type ReadableGroup,
  readableGroup,
  textOf,
} from './readable.js'
export {
  type BeneficiaryRecord,
  type InvalidRecord,
  type PersonIdentification,
  readRecord,
  readRecords,
  type SentRecord,
} from './record.js'
export { contractSchemas, validateBody, validateElement } from './validate.js'

/** Reading of packages that domain systems feed into sets. @req B4 B8 */
export {
  againstHeld,
  type ComparedPackage,
  type PackageContext,
  type PackageReader,
  type ReadPackage,
  readPackage,
} from './read-package.js'

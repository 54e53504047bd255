/**
 * Waits until it is so: for what happens, not for a time that a busy machine may need longer than. What never comes to pass is ended by
 * the file's own limit.
 */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(go => setTimeout(go, 20))
}

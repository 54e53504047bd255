import { fileURLToPath } from 'node:url'
import type PDFDocument from 'pdfkit'
import type { PrintedDocument, PrintedSection, Printer } from '../ports/runtime/documents.js'

type Pdf = InstanceType<typeof PDFDocument>

const regular = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
const bold = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'))
const margin = 40
const gap = 6

/**
 * Prints with pdfkit, in a font that has every Polish letter; pages are numbered. The library is loaded with the first
 * print, so that a start does not pay for it.
 */
export const pdfPrinter: Printer = {
  async print(document) {
    const { default: Document } = await import('pdfkit')
    const pdf = new Document({
      size: 'A4',
      layout: 'landscape',
      margin,
      bufferPages: true,
      lang: 'pl',
      displayTitle: true,
      info: { Title: document.title },
    })
    const parts: Uint8Array[] = []
    const printed = new Promise<Uint8Array>((resolve, reject) => {
      pdf.on('data', (part: Uint8Array) => parts.push(part))
      pdf.on('end', () => resolve(Buffer.concat(parts)))
      pdf.on('error', reject)
    })
    write(pdf, document)
    pdf.end()
    return printed
  },
}

function write(pdf: Pdf, { title, facts, marks = [], sections }: PrintedDocument): void {
  pdf.font(bold).fontSize(16).text(title).moveDown(0.5)
  for (const [label, value] of facts) {
    pdf.font(bold).fontSize(9).text(`${label}: `, { continued: true }).font(regular).text(value)
  }
  writeMarks(pdf, marks)
  for (const section of sections) writeSection(pdf, section)
  const { start, count } = pdf.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page)
    // Below the margin, where text would otherwise begin a new page.
    pdf.page.margins.bottom = 0
    pdf
      .font(regular)
      .fontSize(8)
      .text(`${page + 1} / ${count}`, margin, pdf.page.height - 28, { align: 'right', width: usableWidth(pdf) })
    pdf.page.margins.bottom = margin
  }
}

/** Side of a QR code with its quiet zone, points: 3 cm, so that a telephone reads it from a desk. */
const markSide = 85
/** Empty modules around it. @see ISO/IEC 18004 §9.1 */
const quiet = 4

function writeMarks(pdf: Pdf, marks: NonNullable<PrintedDocument['marks']>): void {
  const perRow = Math.floor(usableWidth(pdf) / (markSide + 3 * gap))
  for (let first = 0; first < marks.length; first += perRow) {
    if (pdf.y + markSide + 4 * gap > pdf.page.height - margin) pdf.addPage()
    const top = pdf.y + gap
    for (const [place, { caption, modules }] of marks.slice(first, first + perRow).entries()) {
      const left = margin + place * (markSide + 3 * gap)
      const module = markSide / (modules.length + 2 * quiet)
      for (const [y, row] of modules.entries())
        for (const [x, dark] of row.entries())
          if (dark) pdf.rect(left + (x + quiet) * module, top + (y + quiet) * module, module, module)
      pdf.fill('black')
      pdf
        .font(regular)
        .fontSize(7)
        .text(caption, left, top + markSide, { width: markSide, align: 'center' })
    }
    pdf.x = margin
    pdf.y = top + markSide + 3 * gap
  }
}

function usableWidth(pdf: Pdf): number {
  return pdf.page.width - 2 * margin
}

function writeSection(pdf: Pdf, { heading, paragraphs = [], table }: PrintedSection): void {
  pdf.moveDown(1).font(bold).fontSize(12).text(heading, margin).moveDown(0.3)
  for (const paragraph of paragraphs) pdf.font(regular).fontSize(9).text(paragraph, margin).moveDown(0.3)
  if (table === undefined) return
  const total = table.columns.reduce((sum, [, share]) => sum + share, 0)
  const widths = table.columns.map(([, share]) => (usableWidth(pdf) * share) / total)
  const head = table.columns.map(([title]) => title)
  writeRow(pdf, head, widths, bold)
  for (const row of table.rows) {
    if (pdf.y + rowHeight(pdf, row, widths, regular) > pdf.page.height - margin) {
      pdf.addPage()
      writeRow(pdf, head, widths, bold)
    }
    writeRow(pdf, row, widths, regular)
  }
}

function rowHeight(pdf: Pdf, row: readonly string[], widths: readonly number[], face: string): number {
  pdf.font(face).fontSize(8)
  return Math.max(...row.map((cell, i) => pdf.heightOfString(cell, { width: (widths[i] ?? 0) - gap }))) + gap
}

function writeRow(pdf: Pdf, row: readonly string[], widths: readonly number[], face: string): void {
  const height = rowHeight(pdf, row, widths, face)
  const top = pdf.y
  let left = margin
  for (const [i, cell] of row.entries()) {
    const width = widths[i] ?? 0
    pdf.text(cell, left, top, { width: width - gap })
    left += width
  }
  pdf
    .moveTo(margin, top + height - gap / 2)
    .lineTo(left, top + height - gap / 2)
    .lineWidth(0.3)
    .stroke()
  pdf.x = margin
  pdf.y = top + height
}

import { substitutes } from './typography.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Tells Word what to take where an office's typeface is not installed. */
export const fontTable = {
  path: 'word/fontTable.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="${namespace}">`,
    ...substitutes.map(
      ([name, substitute]) =>
        `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
    ),
    '</w:fonts>',
  ].join(''),
}

import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { documentProblems } from '../../contract/problems.ts'
import { familyCandidates, fontRoleOf, type FontRole } from '../../domain/font-roles.ts'
import { readFontFaces, type Coverage, type FontFace } from './font-file.ts'

/** A typeface in the typesetter's terms: families in order of preference, and the weight to ask for. */
export interface Typeface {
  readonly families: readonly string[]
  readonly weight: number
}

export interface FontSet {
  /** Where the typesetter looks for font files. */
  readonly directories: readonly string[]
  readonly typefaces: Readonly<Record<FontRole, Typeface>>
  /** Characters that print wherever they stand: each typeface ends with these fonts. */
  readonly coverages: readonly Coverage[]
}

const packaged = createRequire(import.meta.url).resolve
const serif = packaged('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
const serifSemiBold = packaged('@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf')
const serifBold = packaged('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')
// The package exports its entry only; the fonts lie beside it.
const sansDirectory = path.join(path.dirname(packaged('@embedpdf/fonts-sc')), '../fonts')

const packagedDirectories = [...[serif, serifSemiBold, serifBold].map((file) => path.dirname(file)), sansDirectory]

const serifFamily = 'Noto Serif SC'
const sansFamily = 'Noto Sans S Chinese'
/** What text in charts is set in. */
export const chartFontFamily = sansFamily

/** What stands in for a typeface that the office has not supplied; Noto Serif SC ends every list, for rare characters of names. */
const substitutes: Readonly<Record<FontRole, Typeface>> = {
  body: { families: [serifFamily], weight: 400 },
  title: { families: [serifFamily], weight: 700 },
  heading: { families: [sansFamily, serifFamily], weight: 400 },
  subheading: { families: [serifFamily], weight: 600 },
  plain: { families: [serifFamily], weight: 400 },
}

/** The office's own fonts first, then the packaged ones. A file that is no font is passed over. */
export function findFonts(ownDirectory: string | undefined): FontSet {
  const ownFaces = ownDirectory === undefined ? [] : fontFilesIn(ownDirectory).flatMap(readableFaces)
  // Any further font of the office, such as an extension set for rare names, is asked last.
  const lastResort = ownFaces.flatMap((face) => familyCandidates(face.families))
  const typefaceOf = (role: FontRole): Typeface => {
    const substitute = substitutes[role]
    const face = ownFaces.find((candidate) => fontRoleOf(candidate.families) === role)
    const families = [...(face ? familyCandidates(face.families) : []), ...substitute.families, ...lastResort]
    return { families: [...new Set(families)], weight: face ? 400 : substitute.weight }
  }
  return {
    directories: [...new Set([...(ownDirectory === undefined ? [] : [ownDirectory]), ...packagedDirectories])],
    typefaces: {
      body: typefaceOf('body'),
      title: typefaceOf('title'),
      heading: typefaceOf('heading'),
      subheading: typefaceOf('subheading'),
      plain: typefaceOf('plain'),
    },
    coverages: [...readFontFaces(serif), ...ownFaces].map((face) => face.coverage),
  }
}

function fontFilesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name))
      .toSorted()
      .map((name) => path.join(directory, name))
  } catch {
    throw documentProblems.refuse(
      'documents.fonts-missing',
      `字体文件夹「${directory}」读不到，请检查环境变量 FONTS_DIR`,
    )
  }
}

function readableFaces(file: string): FontFace[] {
  try {
    return readFontFaces(file)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

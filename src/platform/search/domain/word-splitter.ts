/** A dictionary of Chinese words. */
export interface WordSplitter {
  /** Every word that a run of Chinese characters holds, also those inside longer ones. */
  wordsIn(run: string): readonly string[]
  /** The run cut into words, in order; what no dictionary knows comes as single characters. */
  cut(run: string): readonly string[]
  /** A long word cut into shorter ones where these cover it, else the word alone. */
  cutWord(word: string): readonly string[]
}

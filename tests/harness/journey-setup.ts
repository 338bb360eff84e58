import type { TestProject } from 'vitest/node'
import { launchProduct, type Account } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    productUrl: string
    /** The product's data folder, for what only its database can do. */
    productData: string
    productAccounts: readonly Account[]
  }
}

/** One product for all journeys: playing the demonstration year takes longer than most of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const product = await launchProduct()
  project.provide('productUrl', product.url)
  project.provide('productData', product.dataDirectory)
  project.provide('productAccounts', product.accounts)
  return product.stop
}

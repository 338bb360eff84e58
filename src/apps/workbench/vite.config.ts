import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { offlineRelease, serviceWorkerPath } from './offline-release.ts'
import { pagesWithoutNetwork } from './pages-without-network.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
const project = fileURLToPath(new URL('../../..', import.meta.url))

/** The server puts a fresh value in the place of this word on each request; see `nonce.ts`. */
const nonce = '__CSP_NONCE__'

export default defineConfig({
  root,
  base: '/workbench/',
  cacheDir: `${project}node_modules/.vite/workbench`,
  plugins: [react(), offlineRelease(project, pagesWithoutNetwork), precompress()],
  html: { cspNonce: nonce },
  build: {
    outDir: `${project}dist/workbench`,
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { main: `${root}index.html`, 'service-worker': project + serviceWorkerPath },
      // Our files only declare (main.tsx and the worker apart), so that a page pulls in what it uses and not all that its doors name.
      treeshake: {
        moduleSideEffects: [{ test: /[\\/]src[\\/].*(?<!main|service-worker)\.tsx?$/, sideEffects: false }],
      },
      output: {
        // Its address is the same in every release, or the browser would never find the next one.
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
  // The server refuses writes of a foreign origin, so the browser's own host is passed on.
  server: { proxy: { '/api': { target: process.env['SHANZHI_API'] ?? 'http://127.0.0.1:8080', changeOrigin: false } } },
})

/** The server sends these as they are; compressing once here is better than with each request. */
function precompress(): Plugin {
  const assets = `${project}dist/workbench/assets/`
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      for (const file of await readdir(assets)) {
        if (!/\.(?:js|css|svg)$/.test(file)) continue
        const content = await readFile(assets + file)
        await writeFile(`${assets}${file}.gz`, gzipSync(content))
        await writeFile(`${assets}${file}.br`, brotliCompressSync(content, brotli))
      }
    },
  }
}

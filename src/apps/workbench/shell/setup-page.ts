/** In a file of its own, so that the form is loaded only at the first start. */
export { SetupPage as default } from '#platform/identity/workbench/index.tsx'

declare const __OFFLINE_RELEASE__: { readonly name: string; readonly files: string[] }

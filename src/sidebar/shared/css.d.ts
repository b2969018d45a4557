/** esbuild takes style sheets that are imported for their effect into the bundle. */
declare module '*.css' {}

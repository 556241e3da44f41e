/** The panel's hashed file name, filled in by the build. */
declare const PANEL_FILE: string;

declare module '*.css' {
  const css: string;
  export default css;
}

declare module 'icon:*' {
  const path: string;
  // eslint-disable-next-line no-restricted-exports -- the module is a value, not a name
  export default path;
}

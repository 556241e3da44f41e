import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';

/** The mark: three stacked bars, each a little wider than the one above. */
export function SocleMark(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 16 16" {...props}>
      <path d="M5 2h6v3H5zM3 6.5h10v3H3zM1 11h14v3H1z" />
    </SvgIcon>
  );
}

import Box from '@mui/material/Box';
import type { Theme } from '@mui/material/styles';
import type { SystemStyleObject } from '@mui/system';
import account from 'icon:person-outline';
import add from 'icon:add';
import arrowBack from 'icon:arrow-back';
import arrowForward from 'icon:arrow-forward';
import check from 'icon:check';
import checkCircle from 'icon:check-circle-outline';
import chatbot from 'icon:smart-toy-outline';
import close from 'icon:close';
import computer from 'icon:computer-outline';
import contrast from 'icon:contrast';
import conversations from 'icon:forum-outline';
import copy from 'icon:content-copy-outline';
import dark from 'icon:dark-mode-outline';
import dashboard from 'icon:space-dashboard-outline';
import document from 'icon:description-outline';
import download from 'icon:download';
import errorMark from 'icon:error-outline';
import expand from 'icon:expand-more';
import help from 'icon:help-outline';
import key from 'icon:key-outline';
import light from 'icon:light-mode-outline';
import link from 'icon:link';
import logout from 'icon:logout';
import off from 'icon:do-not-disturb-on-outline';
import offline from 'icon:wifi-off';
import openNew from 'icon:open-in-new';
import pending from 'icon:schedule-outline';
import personAdd from 'icon:person-add-outline';
import phone from 'icon:smartphone-outline';
import quote from 'icon:format-quote-outline';
import refresh from 'icon:refresh';
import remove from 'icon:delete-outline';
import search from 'icon:search';
import send from 'icon:send-outline';
import settings from 'icon:settings-outline';
import text from 'icon:notes';
import translate from 'icon:translate';
import unfold from 'icon:unfold-more';
import upload from 'icon:upload';
import visible from 'icon:visibility-outline';
import hidden from 'icon:visibility-off-outline';
import warning from 'icon:warning-outline';
import workspace from 'icon:domain';

const paths = {
  account, add, arrowBack, arrowForward, check, checkCircle, chatbot, close, computer, contrast, conversations, copy, dark, dashboard,
  document, download, errorMark, expand, help, hidden, key, light, link, logout, off, offline, openNew, pending, personAdd, phone, quote,
  refresh, remove, search, send, settings, text, translate, unfold, upload, visible, warning, workspace,
};

export type IconName = keyof typeof paths;

/** A Material Symbol, 20 px, decorative: the word beside it or the button's label speaks. */
export function Icon({ name, sx }: { name: IconName; sx?: SystemStyleObject<Theme> }) {
  return (
    <Box component="svg" viewBox="0 0 24 24" aria-hidden focusable="false" sx={{ width: '1em', height: '1em', fill: 'currentColor', flexShrink: 0, fontSize: 20, ...sx }}>
      <path d={paths[name]} />
    </Box>
  );
}

import type { IconName } from '@/ui/icons';

/** The rail: pages in groups. A group without a page does not show. */
export const navigation = [
  { group: 'today', pages: [{ name: 'dashboard', to: '/', icon: 'dashboard' }] },
  {
    group: 'clients',
    pages: [
      { name: 'chatbots', to: '/chatbots', icon: 'chatbot' },
      { name: 'conversations', to: '/conversations', icon: 'conversations' },
    ],
  },
  { group: 'settings', pages: [{ name: 'settings', to: '/reglages', icon: 'settings' }] },
] as const satisfies { group: string; pages: { name: string; to: string; icon: IconName }[] }[];

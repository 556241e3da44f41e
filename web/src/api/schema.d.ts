// Generated from openapi.json by npm run generate:api -w web.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get signing keys */
        get: operations["getSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/account/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to close
         * @description The account is deleted in fourteen days, with the workspaces that nobody else is in.
         */
        post: operations["askToClose"];
        /**
         * Cancel closing
         * @description The account stays.
         */
        delete: operations["cancelClosing"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export account
         * @description What is kept about the caller as a person, as a JSON file.
         */
        get: operations["exportAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change email
         * @description Sends a link to the new address, and word of it to the old one. Nothing changes before the link is opened.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm email
         * @description The new address takes effect, by the link that was sent to it.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Those that still work, the newest first.
         */
        get: operations["listInvitations"];
        put?: never;
        /** Create invitation */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove invitation */
        delete: operations["removeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept invitation
         * @description For somebody who has an account already.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Login */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Logout */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Me */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change me
         * @description What is absent stays as it is.
         */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/auth/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove member */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Change member */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/api/auth/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave workspace
         * @description Anybody may leave, but for the last owner.
         */
        delete: operations["leaveWorkspace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change password
         * @description A new password; the other sessions end.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recover
         * @description Sends a link to choose a new password, if there is such an account.
         */
        post: operations["recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description With the token in the body, or in the cookie and none in the body.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset
         * @description A new password by the link of an e-mail; every session ends, and nobody is signed in by it.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Where the caller is signed in.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * End other sessions
         * @description Signs the caller out everywhere but here.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End session
         * @description Signs the caller out on one of their devices.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get setup
         * @description What the sign-in page shows to somebody without an account.
         */
        get: operations["getSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step up
         * @description Shows again who they are, before an act that cannot be undone. A fresh sign-in is as good.
         */
        post: operations["stepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch workspace */
        post: operations["switchWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify email
         * @description The address is theirs, by the link that was sent to it.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/verify/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to verify
         * @description Sends the link again.
         */
        post: operations["askToVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create workspace
         * @description Another workspace of one's own.
         */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/workspaces/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename workspace */
        patch: operations["renameWorkspace"];
        trace?: never;
    };
    "/api/chatbots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List chatbots
         * @description The newest first.
         */
        get: operations["listChatbots"];
        put?: never;
        /** Create chatbot */
        post: operations["createChatbot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chatbots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get chatbot */
        get: operations["getChatbot"];
        put?: never;
        post?: never;
        /**
         * Remove chatbot
         * @description With its sources, their files, and its conversations.
         */
        delete: operations["removeChatbot"];
        options?: never;
        head?: never;
        /**
         * Change chatbot
         * @description What is absent stays as it is; an empty text removes it.
         */
        patch: operations["changeChatbot"];
        trace?: never;
    };
    "/api/chatbots/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask chatbot
         * @description The answer, without a conversation being kept.
         */
        post: operations["askChatbot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chatbots/{id}/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search chatbot
         * @description Passages, best first.
         */
        post: operations["searchChatbot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chatbots/{id}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sources
         * @description The newest first.
         */
        get: operations["listSources"];
        put?: never;
        /**
         * Add sources
         * @description Files as multipart/form-data, or one text or one address as JSON.
         */
        post: operations["addSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chatbots/{id}/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove source
         * @description The chatbot no longer knows it.
         */
        delete: operations["removeSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chatbots/{id}/sources/{sourceId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry source
         * @description Reads a failed source again.
         */
        post: operations["retrySource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chatbots/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get overview
         * @description What the dashboard says of the workspace's chatbots.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conversations */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get conversation
         * @description Whole.
         */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export conversations
         * @description With the filters of the list: one conversation a line as JSON, or one message a line as CSV (RFC 4180, UTF-8 with a byte-order mark, so that a spreadsheet reads the accents).
         */
        get: operations["exportConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails
         * @description The e-mails this node kept in its folder, the newest first. None where a mail server is configured.
         */
        get: operations["listMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/mails/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get mail
         * @description One e-mail, as plain text.
         */
        get: operations["getMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/mails/{name}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get mail file
         * @description One e-mail as its .eml file, for a mail program.
         */
        get: operations["getMailFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/mails/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for test mail
         * @description Sends the operator an e-mail, to see that e-mail works.
         */
        post: operations["askForTestMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The modules of this Socle, and which the workspace has on. */
        get: operations["listModules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/modules/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Turns a module on or off for the workspace. What it holds stays. */
        put: operations["changeModule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/parked-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The events that could not be handled, for the operator. */
        get: operations["listParkedEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/parked-events/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a parked event be handled again. */
        post: operations["retryParkedEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The state of every module, and to who is signed in, of every service it stands on. */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit
         * @description The newest first. action is whole or a first word (secret); actor an id; target; from and to are times.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/audit/hash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hash personal
         * @description How the trail writes a personal value, such as an e-mail or an address, to look for it.
         */
        post: operations["hashPersonal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify audit
         * @description Reads the whole trail and says whether, and where, anything was touched.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/data-key/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate data key
         * @description A new key for the workspace, everything encrypted again, the old key destroyed.
         */
        post: operations["rotateDataKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/encryption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get encryption
         * @description How the workspace's secrets are encrypted, and how old its key is.
         */
        get: operations["getEncryption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description The newest first. search is a part of the name, or how the key begins.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Create key
         * @description By a person. The key is in this answer and nowhere else.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get key
         * @description Never the key itself.
         */
        get: operations["getKey"];
        put?: never;
        post?: never;
        /**
         * Remove key
         * @description It ends at once here, and within a second on every other node.
         */
        delete: operations["removeKey"];
        options?: never;
        head?: never;
        /**
         * Change key
         * @description What is absent stays as it is; limits are replaced as a whole.
         */
        patch: operations["changeKey"];
        trace?: never;
    };
    "/api/vault/keys/{id}/reroll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reroll key
         * @description A new key with the same rights, limits and credits. The one before works on for overlapSeconds: an hour unless said, 0 ends it at once, 30 days at most.
         */
        post: operations["rerollKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/keys/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check key
         * @description Whether a text that was found somewhere is a key, and whether it is one of this workspace. It counts as no use. GET /api/vault/keys/format says how scanners find one.
         */
        post: operations["checkKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/keys/format": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check key
         * @description Whether a text that was found somewhere is a key, and whether it is one of this workspace. It counts as no use. GET /api/vault/keys/format says how scanners find one.
         */
        get: operations["getKeyFormat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/master-key/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate master key
         * @description A new master key, or the one the host has added, wraps the vault's keys from now on; reads go on.
         */
        post: operations["rotateMasterKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/platform/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit
         * @description The platform's own trail, for its operator.
         */
        get: operations["listPlatformAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/platform/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verify audit */
        get: operations["verifyPlatformAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get seal
         * @description Whether a passphrase is asked for, and whether this node waits for it.
         */
        get: operations["getSeal"];
        put?: never;
        /**
         * Seal vault
         * @description Asks for a passphrase after each start from now on; POST /api/vault/unseal gives it to this node; POST /api/vault/seal/remove asks for none any more.
         */
        post: operations["seal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/seal/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal vault
         * @description Asks for a passphrase after each start from now on; POST /api/vault/unseal gives it to this node; POST /api/vault/seal/remove asks for none any more.
         */
        post: operations["removeSeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List secrets
         * @description By name, never a value. search is a part of the name, expiring a number of days.
         */
        get: operations["listSecrets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/secrets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get secret
         * @description What is known of it, never a value.
         */
        get: operations["getSecret"];
        /**
         * Put secret
         * @description The value becomes the next version; without expiresAt it does not expire.
         */
        put: operations["putSecret"];
        post?: never;
        /**
         * Remove secret
         * @description With all its versions.
         */
        delete: operations["removeSecret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/secrets/{name}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate secret
         * @description The next version of a secret that is there, from a new value, from an earlier version (fromVersion), or, with neither, the same value encrypted anew under the active key.
         */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/secrets/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import secrets
         * @description The text of a .env file, as JSON {text} or as plain text; all of it or nothing.
         */
        post: operations["importSecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/secrets/import-environment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import environment
         * @description Variables of the server's environment become secrets of the operator's workspace. Socle's own variables are not for anybody.
         */
        post: operations["importEnvironment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/unseal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal vault
         * @description Asks for a passphrase after each start from now on; POST /api/vault/unseal gives it to this node; POST /api/vault/seal/remove asks for none any more.
         */
        post: operations["unseal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read webhooks
         * @description GET /api/vault/webhooks/{id} and its deliveries: never a signing key.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create webhook
         * @description The signing key is in this answer and nowhere else.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read webhooks
         * @description GET /api/vault/webhooks/{id} and its deliveries: never a signing key.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** PATCH and DELETE /api/vault/webhooks/{id}: what is absent stays as it is. */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /** PATCH and DELETE /api/vault/webhooks/{id}: what is absent stays as it is. */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/api/vault/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** status is pending, delivered or failed. */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/webhooks/{id}/deliveries/{deliveryId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again
         * @description Sends a message of the type webhook.test; POST /api/vault/webhooks/{id}/deliveries/{deliveryId}/retry sends a finished one once more.
         */
        post: operations["retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate webhook
         * @description A new signing key. For overlapSeconds (a day unless said) messages bear both signatures.
         */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again
         * @description Sends a message of the type webhook.test; POST /api/vault/webhooks/{id}/deliveries/{deliveryId}/retry sends a finished one once more.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/widget/{publicKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show widget
         * @description What the widget shows after the visitor's first act.
         */
        get: operations["showWidget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/widget/{publicKey}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start conversation
         * @description Only from a site that may show the chatbot.
         */
        post: operations["startConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/widget/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List visitor messages
         * @description The conversation so far, for the visitor who had it.
         */
        get: operations["listVisitorMessages"];
        put?: never;
        /**
         * Send message
         * @description Keeps the question, then streams its answer.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/widget/conversations/{id}/messages/{messageId}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Resume message
         * @description The same stream, from after Last-Event-ID.
         */
        get: operations["resumeMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers. */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The node can do its work: database, disk, listening. */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationRequest: {
            token: string;
        };
        AccountExport: {
            account: components["schemas"]["ExportedAccount"];
            /** Format: date-time */
            exportedAt: string;
            invitations: components["schemas"]["ExportedInvitation"][];
            sessions: components["schemas"]["ExportedSession"][];
            workspaces: components["schemas"]["ExportedMembership"][];
        };
        AddSourcesAddedSource: {
            error?: null | string;
            /** Format: uuid */
            id: string;
            status: string;
            title: string;
        };
        AddSourcesResponse: {
            sources: components["schemas"]["AddSourcesAddedSource"][];
        };
        Answer: {
            answer: string;
            answered: boolean;
            citations: components["schemas"]["Citation"][];
            /** Format: double */
            confidence: number;
            /** Format: int64 */
            costMicros: number;
            engine: string;
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            creditsLeft?: null | number;
            /** Format: date-time */
            expiresAt?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt?: null | string;
            lastUsedFrom?: null | string;
            limits: components["schemas"]["KeyLimits"];
            name: string;
            scopes: string[];
            start: string;
            status: string;
            /** Format: int64 */
            uses: number;
        };
        AskChatbotRequest: {
            question: string;
        };
        AskForTestMailRequest: {
            to: string;
        };
        AskToCloseResponse: {
            /** Format: date-time */
            closesAt: string;
        };
        /** @enum {unknown} */
        AuditFault: "altered" | "removed" | "rewritten" | "rolledBack" | "checkpointForged";
        AuditFinding: {
            fault: components["schemas"]["AuditFault"];
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
        };
        AuditVerdict: {
            /** Format: date-time */
            anchoredAt?: null | string;
            /** Format: int64 */
            anchoredTo: number;
            /** Format: int64 */
            checkedTo: number;
            /** Format: int32 */
            checkpoints: number;
            findings: components["schemas"]["AuditFinding"][];
            isIntact: boolean;
            publicKey: string;
            /** Format: int64 */
            records: number;
        };
        ChangeChatbotRequest: {
            consent?: null | string;
            instructions?: null | string;
            language?: null | string;
            name?: null | string;
            origins?: null | string[];
            theme?: null | components["schemas"]["ChatbotTheme"];
            welcome?: null | string;
        };
        ChangeEmailRequest: {
            email: string;
        };
        ChangeKeyRequest: {
            /** Format: date-time */
            expiresAt?: null | string;
            isEnabled?: null | boolean;
            limits?: null | components["schemas"]["KeyLimits"];
            name?: null | string;
            scopes?: null | string[];
        };
        ChangeMemberRequest: {
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
        };
        ChangeMeRequest: {
            /** @enum {null|string} */
            language?: "fr" | "en" | null;
            name?: null | string;
        };
        ChangeModuleRequest: {
            installed: null | boolean;
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        ChangeWebhookRequest: {
            description?: null | string;
            events?: null | string[];
            isEnabled?: null | boolean;
            url?: null | string;
        };
        Chatbot: {
            consent?: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            instructions?: null | string;
            /** @enum {string} */
            language: "fr" | "en";
            name: string;
            origins: string[];
            publicKey: string;
            theme: components["schemas"]["ChatbotTheme"];
            /** Format: date-time */
            updatedAt: string;
            welcome?: null | string;
        };
        ChatbotTheme: {
            color?: null | string;
            label?: null | string;
            /** @enum {null|string} */
            side?: "left" | "right" | null;
        };
        CheckKeyFormatResponse: {
            checksum: string;
            pattern: string;
            prefix: string;
        };
        CheckKeyRequest: {
            key: components["schemas"]["SecretText"];
        };
        CheckKeyResponse: {
            isWellFormed: boolean;
            known?: null | components["schemas"]["ApiKey"];
        };
        Citation: {
            /** Format: int32 */
            end: number;
            passage: string;
            /** Format: uuid */
            sourceId: string;
            /** Format: int32 */
            start: number;
            title: string;
        };
        ConfirmEmailRequest: {
            token: string;
        };
        Conversation: {
            /** Format: uuid */
            chatbotId: string;
            chatbotName: string;
            /** Format: uuid */
            id: string;
            lastMessage?: null | string;
            /** Format: date-time */
            lastMessageAt: string;
            /** Format: int32 */
            messages: number;
            page?: null | string;
            /** Format: date-time */
            startedAt: string;
            /** Format: int32 */
            unanswered: number;
            visitor?: null | string;
        };
        CreateChatbotRequest: {
            instructions?: null | string;
            language: string;
            name: string;
            origins?: null | string[];
            welcome?: null | string;
        };
        CreateInvitationRequest: {
            email: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
        };
        CreateInvitationResponse: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            link: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
        };
        CreateKeyRequest: {
            /** Format: date-time */
            expiresAt?: null | string;
            limits?: null | components["schemas"]["KeyLimits"];
            name: string;
            scopes: string[];
        };
        CreateKeyResponse: {
            /** Format: uuid */
            id: string;
            key: string;
        };
        CreateWebhookRequest: {
            description?: null | string;
            events?: null | string[];
            url: string;
        };
        CreateWebhookResponse: {
            /** Format: uuid */
            id: string;
            signingKey: string;
        };
        CreateWorkspaceRequest: {
            name: string;
        };
        ExportedAccount: {
            /** Format: date-time */
            closesAt?: null | string;
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            emailVerifiedAt?: null | string;
            /** Format: uuid */
            id: string;
            isOperator: boolean;
            name?: null | string;
        };
        ExportedInvitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            role: string;
        };
        ExportedMembership: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            joinedAt: string;
            name: string;
            role: string;
        };
        ExportedSession: {
            address?: null | string;
            /** Format: date-time */
            createdAt: string;
            device?: null | string;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        FoundPassage: {
            /** Format: double */
            score: number;
            /** Format: uuid */
            sourceId: string;
            text: string;
            title: string;
        };
        GetConversationResponse: {
            /** Format: uuid */
            chatbotId: string;
            chatbotName: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastMessageAt: string;
            messages: components["schemas"]["Message"][];
            page?: null | string;
            /** Format: date-time */
            startedAt: string;
            /** Format: int32 */
            unanswered: number;
            visitor?: null | string;
        };
        GetEncryptionResponse: {
            cipher: string;
            isSealed: boolean;
            /** Format: int64 */
            keyBudget: number;
            /** Format: date-time */
            keyCreatedAt?: null | string;
            /** Format: int64 */
            keyUses: number;
        };
        GetOverviewResponse: {
            /** Format: int64 */
            chatbots: number;
            /** Format: int64 */
            conversations: number;
            /** Format: int64 */
            conversationsToday: number;
            /** Format: int64 */
            passages: number;
            /** Format: int64 */
            questionsToday: number;
            sources: components["schemas"]["GetOverviewSourceCounts"];
            unanswered: components["schemas"]["GetOverviewUnansweredQuestion"][];
            /** Format: int64 */
            unansweredToday: number;
        };
        GetOverviewSourceCounts: {
            /** Format: int64 */
            failed: number;
            /** Format: int64 */
            pending: number;
            /** Format: int64 */
            ready: number;
        };
        GetOverviewUnansweredQuestion: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            chatbotId: string;
            chatbotName: string;
            /** Format: uuid */
            conversationId: string;
            question: string;
        };
        GetSealResponse: {
            hasSeal: boolean;
            isSealed: boolean;
        };
        GetSecretResponse: {
            secret: components["schemas"]["Secret"];
            versions: components["schemas"]["SecretVersion"][];
        };
        GetSetupResponse: {
            /** @enum {string} */
            registration: "invite" | "open";
            required: boolean;
        };
        GetSigningKeysResponse: {
            keys: components["schemas"]["PublicJwk"][];
        };
        GetStatusModule: {
            detail?: null | string;
            name: string;
            services?: null | components["schemas"]["ServiceStatus"][];
            status: components["schemas"]["ModuleState"];
        };
        /** @enum {unknown} */
        GetStatusOverall: "ok" | "degraded" | "down";
        GetStatusResponse: {
            /** Format: date-time */
            generatedAt: string;
            modules: components["schemas"]["GetStatusModule"][];
            overall: components["schemas"]["GetStatusOverall"];
        };
        HashPersonalRequest: {
            value: string;
        };
        HashPersonalResponse: {
            hash: string;
        };
        HealthHealthAnswer: {
            checks?: null | {
                [key: string]: string;
            };
            status: string;
        };
        ImportedSecret: {
            name: string;
            /** Format: int32 */
            version: number;
        };
        ImportEnvironmentRequest: {
            names: string[];
        };
        ImportSecretsRequest: {
            text?: null | components["schemas"]["SecretText"];
        };
        ImportSecretsResponse: {
            imported: components["schemas"]["ImportedSecret"][];
        };
        /** @description An e-mail in the folder. */
        KeptMail: {
            /** @description Of its file, without the extension. */
            name: string;
            /** Format: date-time */
            sentAt: string;
            subject: string;
            /** @description As plain text. */
            text: string;
            to: string;
        };
        KeyCredits: {
            /** Format: int64 */
            amount: number;
            /** @enum {null|string} */
            refill?: "hour" | "day" | "week" | "month" | null;
        };
        KeyLimits: {
            addresses?: null | string[];
            credits?: null | components["schemas"]["KeyCredits"];
            rates?: null | components["schemas"]["KeyRate"][];
        };
        KeyRate: {
            /** Format: int32 */
            requests: number;
            /** Format: int32 */
            seconds: number;
        };
        ListAuditItem: {
            action: string;
            /** Format: uuid */
            actorId?: null | string;
            actorKind: string;
            actorName?: null | string;
            address?: null | string;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: string;
            };
            network?: null | string;
            /** Format: int64 */
            seq: number;
            target?: null | string;
            traceId?: null | string;
        };
        ListInvitationsItem: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
        };
        ListMailsItem: {
            name: string;
            /** Format: date-time */
            sentAt: string;
            subject: string;
            to: string;
        };
        ListModulesModule: {
            fixed: boolean;
            installed: boolean;
            name: string;
        };
        ListModulesResponse: {
            items: components["schemas"]["ListModulesModule"][];
            nextCursor?: null | string;
        };
        ListSessionsItem: {
            address?: null | string;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            device?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        LoginRequest: {
            code?: null | string;
            email: string;
            password: string;
        };
        Member: {
            email: string;
            /** Format: date-time */
            joinedAt: string;
            name?: null | string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
            /** Format: uuid */
            userId: string;
        };
        MemberWorkspace: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "admin" | "member" | "viewer";
        };
        MeResponse: {
            permissions: string[];
            plan: string;
            user: components["schemas"]["MeUser"];
            workspace: null | components["schemas"]["MemberWorkspace"];
            workspaces: components["schemas"]["MemberWorkspace"][];
        };
        Message: {
            answered?: null | boolean;
            citations?: null | components["schemas"]["Citation"][];
            /** Format: double */
            confidence?: null | number;
            /** Format: date-time */
            createdAt: string;
            engine?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            ordinal: number;
            /** @enum {string} */
            role: "visitor" | "assistant";
            text: string;
        };
        MeUser: {
            email: string;
            emailVerified: boolean;
            /** Format: uuid */
            id: string;
            /** @enum {null|string} */
            language?: "fr" | "en" | null;
            name: null | string;
            operator: boolean;
        };
        /** @enum {unknown} */
        ModuleState: "enabled" | "disabled" | "partial" | "down";
        /** @description One page of a list. */
        PageOfApiKey: {
            items: components["schemas"]["ApiKey"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfChatbot: {
            items: components["schemas"]["Chatbot"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfConversation: {
            items: components["schemas"]["Conversation"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfListAuditItem: {
            items: components["schemas"]["ListAuditItem"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfListInvitationsItem: {
            items: components["schemas"]["ListInvitationsItem"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfListMailsItem: {
            items: components["schemas"]["ListMailsItem"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfListSessionsItem: {
            items: components["schemas"]["ListSessionsItem"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfMember: {
            items: components["schemas"]["Member"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfMessage: {
            items: components["schemas"]["Message"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfParkedEvent: {
            items: components["schemas"]["ParkedEvent"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfReadWebhooksDelivery: {
            items: components["schemas"]["ReadWebhooksDelivery"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfReadWebhooksItem: {
            items: components["schemas"]["ReadWebhooksItem"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfSecret: {
            items: components["schemas"]["Secret"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description One page of a list. */
        PageOfSourceView: {
            items: components["schemas"]["SourceView"][];
            /** @description Give it back as `cursor` for the next page; null on the last one. */
            nextCursor: null | string;
            /**
             * Format: int64
             * @description Only when it was asked for.
             */
            total?: null | number;
        };
        /** @description An event that a handler failed on too often. It waits until a person looks. */
        ParkedEvent: {
            /** Format: int32 */
            attempts: number;
            /** @description The last failure's type and message, without what looks like a secret. */
            error: string;
            /** @description The name of the event's type. */
            event: string;
            /** @description The name of the handler's type. */
            handler: string;
            /** @description Of the event and its handler together: `&lt;event id&gt;.&lt;handler&gt;`. */
            id: string;
            /** Format: date-time */
            parkedAt: string;
            /** Format: uuid */
            workspaceId?: null | string;
        };
        ProblemDetails: {
            detail?: null | string;
            instance?: null | string;
            /** Format: int32 */
            status?: null | number;
            title?: null | string;
            type?: null | string;
        };
        PublicJwk: {
            alg?: null | string;
            crv: string;
            key_ops?: null | string[];
            kid?: null | string;
            kty: string;
            use?: null | string;
            x: string;
            y: string;
        };
        PutSecretRequest: {
            /** Format: date-time */
            expiresAt?: null | string;
            value: components["schemas"]["SecretText"];
        };
        QuotaStatus: {
            /** Format: int64 */
            limit: number;
            /** @description True when the service told; false when it is our own estimate. */
            measured: boolean;
            /** Format: date-time */
            resetsAt?: null | string;
            /**
             * Format: int64
             * @description In the unit of the quota (bytes, calls, tokens).
             */
            used: number;
            /** @description The period the limit counts over, such as `day` or `month`; null when it does not reset. */
            window?: null | string;
        };
        ReadWebhooksDelivery: {
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt?: null | string;
            /** Format: uuid */
            id: string;
            lastError?: null | string;
            /** Format: int32 */
            lastStatus?: null | number;
            /** Format: date-time */
            nextAt?: null | string;
            payload: string;
            status: string;
            type: string;
        };
        ReadWebhooksItem: {
            /** Format: date-time */
            createdAt: string;
            description?: null | string;
            disabledBecause?: null | string;
            events: string[];
            /** Format: uuid */
            id: string;
            isEnabled: boolean;
            /** Format: date-time */
            previousKeyUntil?: null | string;
            url: string;
        };
        RecoverRequest: {
            email: string;
        };
        RefreshRequest: {
            refreshToken?: null | string;
        };
        RegisterRequest: {
            email: string;
            invitation?: null | string;
            name?: null | string;
            password: string;
            setupToken?: null | string;
            workspaceName?: null | string;
        };
        RenameWorkspaceRequest: {
            name: string;
        };
        RerollKeyRequest: {
            /** Format: int32 */
            overlapSeconds?: null | number;
        };
        RerollKeyResponse: {
            /** Format: uuid */
            id: string;
            key: string;
            /** Format: date-time */
            previousUntil: string;
        };
        ResetRequest: {
            password: string;
            token: string;
        };
        RotateSecretRequest: {
            /** Format: date-time */
            expiresAt?: null | string;
            /** Format: int32 */
            fromVersion?: null | number;
            value?: null | components["schemas"]["SecretText"];
        };
        RotateSecretResponse: {
            name: string;
            /** Format: int32 */
            version: number;
        };
        RotateWebhookRequest: {
            /** Format: int32 */
            overlapSeconds?: null | number;
        };
        RotateWebhookResponse: {
            signingKey: string;
        };
        SealVaultRequest: {
            passphrase: components["schemas"]["SecretText"];
        };
        SearchChatbotRequest: {
            /** Format: int32 */
            limit?: null | number;
            query: string;
        };
        SearchChatbotResponse: {
            passages: components["schemas"]["FoundPassage"][];
        };
        Secret: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: null | string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastUsedAt?: null | string;
            name: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            uses: number;
            /** Format: int32 */
            version: number;
        };
        SecretText: unknown;
        SecretVersion: {
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        SendAgainResponse: {
            /** Format: uuid */
            deliveryId: string;
        };
        SendMessageRequest: {
            text: string;
        };
        /** @description One engine or outside service a module stands on. */
        ServiceStatus: {
            detail?: null | string;
            name: string;
            quota?: null | components["schemas"]["QuotaStatus"];
            status: components["schemas"]["ModuleState"];
        };
        ShowWidgetConsentView: {
            text: string;
        };
        ShowWidgetResponse: {
            consent?: null | components["schemas"]["ShowWidgetConsentView"];
            language: string;
            name: string;
            theme: components["schemas"]["ChatbotTheme"];
            welcome?: null | string;
        };
        SignedIn: {
            accessToken: string;
            /** Format: int32 */
            expiresIn: number;
            refreshToken?: null | string;
            user: components["schemas"]["UserView"];
            workspace: null | components["schemas"]["MemberWorkspace"];
        };
        SourceView: {
            address?: null | string;
            /** Format: int64 */
            bytes: number;
            /** Format: date-time */
            createdAt: string;
            error?: null | string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: int32 */
            passages: number;
            problem?: null | string;
            /** @enum {string} */
            status: "pending" | "ready" | "failed";
            title: string;
            /** Format: date-time */
            updatedAt: string;
        };
        StartConversationRequest: {
            page?: null | string;
            visitor?: null | string;
        };
        StartConversationResponse: {
            /** Format: uuid */
            id: string;
            token: string;
        };
        StepUpRequest: {
            password: string;
        };
        SwitchWorkspaceRequest: {
            /** Format: uuid */
            workspaceId: null | string;
        };
        TokenAnswer: {
            accessToken: string;
            /** Format: int32 */
            expiresIn: number;
            refreshToken?: null | string;
        };
        UserView: {
            email: string;
            emailVerified: boolean;
            /** Format: uuid */
            id: string;
            name: null | string;
        };
        VerifyEmailRequest: {
            token: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetSigningKeysResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    askToClose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskToCloseResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    cancelClosing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    exportAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExport"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEmailRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListInvitationsItem"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateInvitationResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWorkspace"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeUser"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMember"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    leaveWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    recover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListSessionsItem"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetSetupResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    stepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    switchWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchWorkspaceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    askToVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkspaceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWorkspace"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    renameWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameWorkspaceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberWorkspace"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listChatbots: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfChatbot"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    createChatbot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateChatbotRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chatbot"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getChatbot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chatbot"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeChatbot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changeChatbot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeChatbotRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chatbot"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    askChatbot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskChatbotRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    searchChatbot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchChatbotRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchChatbotResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                status?: string;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSourceView"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    addSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: null | string;
                    title?: null | string;
                    url?: null | string;
                };
                "multipart/form-data": {
                    files?: string[];
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddSourcesResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    retrySource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: {
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetOverviewResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                chatbotId?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                from?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                q?: string;
                to?: string;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
                unanswered?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfConversation"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetConversationResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    exportConversations: {
        parameters: {
            query?: {
                chatbotId?: string;
                format?: string;
                from?: string;
                q?: string;
                to?: string;
                unanswered?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listMails: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListMailsItem"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptMail"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getMailFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    askForTestMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForTestMailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listModules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListModulesResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changeModule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeModuleRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listParkedEvents: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfParkedEvent"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    retryParkedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetStatusResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                from?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                target?: string;
                to?: string;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListAuditItem"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    hashPersonal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HashPersonalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashPersonalResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    rotateDataKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getEncryption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetEncryptionResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                search?: string;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApiKey"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateKeyResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeKeyRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    rerollKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["RerollKeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RerollKeyResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    checkKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckKeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckKeyResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getKeyFormat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckKeyFormatResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    rotateMasterKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listPlatformAudit: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                /** @description The nextCursor of the page before. */
                cursor?: string;
                from?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                target?: string;
                to?: string;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListAuditItem"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    verifyPlatformAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerdict"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getSeal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetSealResponse"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    seal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealVaultRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeSeal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealVaultRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listSecrets: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                expiring?: number;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                search?: string;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSecret"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetSecretResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    putSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutSecretRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["RotateSecretRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotateSecretResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    importSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportSecretsRequest"];
                "text/plain": components["schemas"]["ImportSecretsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSecretsResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    importEnvironment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportEnvironmentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSecretsResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    unseal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealVaultRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfReadWebhooksItem"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateWebhookResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadWebhooksItem"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                status?: string;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfReadWebhooksDelivery"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAgainResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": null | components["schemas"]["RotateWebhookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotateWebhookResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendAgainResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    showWidget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowWidgetResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    startConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicKey: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartConversationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartConversationResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    listVisitorMessages: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before. */
                cursor?: string;
                /** @description 1 to 200; 50 without. */
                limit?: number;
                /** @description Whether to count the whole list too, where it can be counted. */
                total?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMessage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendMessageRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    resumeMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthHealthAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in French or English. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        detail?: null | string;
                        instance?: null | string;
                        /** Format: int32 */
                        status?: null | number;
                        title?: null | string;
                        type?: null | string;
                    };
                };
            };
        };
    };
}

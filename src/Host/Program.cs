using Socle.Chatbots;
using Socle.Host;
using Socle.Identity;
using Socle.Kernel.Modules;
using Socle.Notifications;
using Socle.Operations;
using Socle.Vault;

// The whole product, in one list. Order does not matter.
IModule[] modules =
[
    new IdentityModule(),
    new ChatbotsModule(),
    new OperationsModule(),
    new VaultModule(),
    new NotificationsModule(),
];

return await CommandLine.Run(modules, args);

using Socle.Chatbots;
using Socle.Host;
using Socle.Identity;
using Socle.Kernel.Modules;
using Socle.Operations;
using Socle.Vault;

// The whole product, in one list. Order does not matter.
IModule[] modules =
[
    new IdentityModule(),
    new ChatbotsModule(),
    new OperationsModule(),
    new VaultModule(),
];

return await CommandLine.Run(modules, args);

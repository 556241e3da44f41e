using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Socle.Contracts.Identity;
using Socle.Contracts.Vault;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Jobs;
using Socle.Kernel.Modules;
using Socle.Vault.Audit;
using Socle.Vault.Audit.Endpoints;
using Socle.Vault.Encryption;
using Socle.Vault.Encryption.Endpoints;
using Socle.Vault.Keys;
using Socle.Vault.Keys.Endpoints;
using Socle.Vault.Secrets;
using Socle.Vault.Secrets.Endpoints;
using Socle.Vault.Webhooks;
using Socle.Vault.Webhooks.Endpoints;

namespace Socle.Vault;

/// <summary>The secrets of outside services, encrypted, the keys that a customer's machines sign in with, the audit trail, and signed webhooks.</summary>
public sealed class VaultModule : IModule, IAlwaysOn
{
    public string Name => "vault";

    public void AddServices(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidation();
        AddEncryption(services);
        AddSecrets(services);
        AddKeys(services);
        AddAudit(services);
        AddWebhooks(services);
        services.AddHostedService<VaultStart>();
        services.AddSingleton<VaultFeed>().AddHostedService(provider => provider.GetRequiredService<VaultFeed>());
        services.AddSystemJob<VaultMaintenance>("vault-maintenance", "0 23 * * * ?");
        services.AddSingleton<IReportsStatus, VaultStatus>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("").AddEndpointFilter<VaultAnswers>();
        MapSecrets(all);
        MapEncryption(all);
        MapKeys(all);
        MapAudit(all);
        MapWebhooks(all);
        routes.MapGet("/keys/format", CheckKey.GetKeyFormat).AllowAnonymous();
    }

    private static void MapSecrets(IEndpointRouteBuilder routes)
    {
        var secrets = routes.MapGroup("/secrets").Needs("vault:manage");
        secrets.MapGet("/", ListSecrets.Handle);
        secrets.MapGet("/{name}", GetSecret.Handle);
        secrets.MapPut("/{name}", PutSecret.Handle);
        secrets.MapDelete("/{name}", RemoveSecret.Handle);
        secrets.MapPost("/{name}/rotate", RotateSecret.Handle);
        secrets.MapPost("/import", ImportSecrets.Handle).AcceptsBody(ImportSecrets.LargestText)
            .Accepts<ImportSecrets.Request>("application/json", "text/plain");
        secrets.MapPost("/import-environment", ImportEnvironment.Handle).NeedsOperator();
    }

    private static void MapEncryption(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/encryption", GetEncryption.Handle).Needs("vault:manage");
        routes.MapPost("/data-key/rotate", RotateDataKey.Handle).Needs("vault:own");
        var installation = routes.MapGroup("").NeedsOperator();
        installation.MapPost("/master-key/rotate", RotateMasterKey.Handle);
        installation.MapGet("/seal", GetSeal.Handle);
        // A passphrase is kept nowhere, so neither are the answers to it.
        installation.MapPost("/seal", SealVault.Seal).NotIdempotent();
        installation.MapPost("/seal/remove", SealVault.RemoveSeal).NotIdempotent();
        installation.MapPost("/unseal", SealVault.Unseal).NotIdempotent();
    }

    private static void MapKeys(IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/keys").Needs("vault:manage");
        keys.MapGet("/", ListKeys.Handle);
        keys.MapPost("/", CreateKey.Handle);
        keys.MapPost("/check", CheckKey.Handle).NotIdempotent();
        keys.MapGet("/{id:guid}", GetKey.Handle);
        keys.MapPatch("/{id:guid}", ChangeKey.Handle);
        keys.MapDelete("/{id:guid}", RemoveKey.Handle);
        keys.MapPost("/{id:guid}/reroll", RerollKey.Handle);
    }

    private static void MapAudit(IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("/audit").Needs("vault:manage");
        audit.MapGet("/", ListAudit.Handle);
        audit.MapGet("/verify", VerifyAudit.Handle);
        audit.MapPost("/hash", HashPersonal.Handle).NotIdempotent();
        var platform = routes.MapGroup("/platform/audit").NeedsOperator();
        platform.MapGet("/", ListAudit.ListPlatformAudit);
        platform.MapGet("/verify", VerifyAudit.VerifyPlatformAudit);
    }

    private static void MapWebhooks(IEndpointRouteBuilder routes)
    {
        var webhooks = routes.MapGroup("/webhooks").Needs("vault:manage");
        webhooks.MapGet("/", ReadWebhooks.ListWebhooks);
        webhooks.MapPost("/", CreateWebhook.Handle);
        webhooks.MapGet("/{id:guid}", ReadWebhooks.GetWebhook);
        webhooks.MapPatch("/{id:guid}", ChangeWebhook.Handle);
        webhooks.MapDelete("/{id:guid}", ChangeWebhook.RemoveWebhook);
        webhooks.MapPost("/{id:guid}/rotate", RotateWebhook.Handle);
        webhooks.MapPost("/{id:guid}/test", SendAgain.TestWebhook);
        webhooks.MapGet("/{id:guid}/deliveries", ReadWebhooks.ListDeliveries);
        webhooks.MapPost("/{id:guid}/deliveries/{deliveryId:guid}/retry", SendAgain.RetryDelivery);
    }

    private static void AddEncryption(IServiceCollection services)
    {
        services.AddSingleton<KeyRing>().AddSingleton<Sealing>();
        services.AddScoped<WrappingKeyStore>().AddScoped<DataKeyStore>().AddScoped<WorkspaceCipher>().AddScoped<KeyRotation>();
    }

    private static void AddSecrets(IServiceCollection services)
    {
        services.AddSingleton<SecretNames>();
        services.AddScoped<SecretStore>().AddScoped<SecretNews>().AddScoped<SecretVault>().AddScoped<SecretImport>().AddScoped<DataKeyRotation>();
        services.AddScoped<ISecrets, SecretsFacade>();
        services.AddHandler<SecretStored, ScheduleReminders>().AddHandler<WorkspaceRemoved, RemoveFromVault>();
        services.AddWorkspaceJob<RemindOfExpiry, RemindOfExpiry.Reminder>();
    }

    private static void AddAudit(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<AuditKeys>().AddSingleton<Checkpoints>().AddHostedService(provider => provider.GetRequiredService<Checkpoints>());
        services.AddScoped<AuditStore>().AddScoped<AuditReader>().AddScoped<AuditVerification>();
        services.AddScoped<IAuditTrail, AuditTrail>();
    }

    private static void AddWebhooks(IServiceCollection services)
    {
        services.AddScoped<WebhookStore>().AddScoped<DeliveryStore>().AddScoped<WebhookDesk>().AddScoped<DeliveringParts>().AddScoped<Delivering>();
        services.AddScoped<OutgoingWebhooks>().AddScoped<IOutgoingWebhooks>(provider => provider.GetRequiredService<OutgoingWebhooks>());
        services.AddLongHandler<WebhookQueued, DeliverWebhook>().AddHandler<SecretExpiring, SendSecretExpiring>();
        services.AddWorkspaceJob<DeliverAgain, DeliverAgain.Message>();
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Scheme, null);
        services.AddSingleton<IConfigureOptions<AuthenticationSchemeOptions>, ForwardKeys>();
        services.AddSingleton<IAuthorizationHandler, KeysNeedPermissions>();
        services.AddSingleton<KeyScopes>().AddSingleton<VerifiedKeys>().AddSingleton<KeyMeters>();
        services.AddSingleton<KeyUses>().AddHostedService(provider => provider.GetRequiredService<KeyUses>());
        services.AddSingleton<KeyCheckParts>().AddSingleton<KeyChecks>().AddSingleton<KeyDeskParts>();
        services.AddScoped<KeyStore>().AddScoped<KeyHashStore>().AddScoped<KeyAllowanceStore>().AddScoped<KeyDesk>();
    }
}

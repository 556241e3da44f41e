using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Audit.Endpoints;

/// <summary>GET /api/vault/audit/verify: reads the whole trail and says whether, and where, anything was touched.</summary>
internal static class VerifyAudit
{
    public static async Task<Ok<AuditVerdict>> Handle(AuditVerification verification, CancellationToken cancellation) =>
        TypedResults.Ok(await verification.Run(cancellation));

    /// <summary>GET /api/vault/platform/audit/verify</summary>
    public static async Task<Ok<AuditVerdict>> VerifyPlatformAudit(WorkspaceScopes scopes, CancellationToken cancellation) => TypedResults.Ok(
        await scopes.Run(AuditKeys.Platform, services => services.GetRequiredService<AuditVerification>().Run(cancellation)));
}

using System.Diagnostics;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Socle.Contracts.Vault;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;
using Socle.Vault.Keys;

namespace Socle.Vault.Audit;

/// <summary>Adds records to the chain, in the transaction of the act.</summary>
internal sealed class AuditTrail(AuditStore store, AuditKeys keys, IHttpContextAccessor request, CurrentWorkspace workspace, TimeProvider clock) : IAuditTrail
{
    private static readonly AuditActor System = new("system", null);
    private static readonly AuditActor Anonymous = new("anonymous", null);

    public Task Record(AuditedAct act, CancellationToken cancellation) => RecordIn(workspace.IsSet ? workspace.Id : null, act, cancellation);

    public async Task RecordIn(Guid? workspaceId, AuditedAct act, CancellationToken cancellation)
    {
        try
        {
            await Add(workspaceId, act, cancellation);
        }
        catch (Exception reason) when (reason is not OperationCanceledException)
        {
            throw new AuditRefusedException(reason);
        }
    }

    private Task Add(Guid? workspaceId, AuditedAct act, CancellationToken cancellation) => store.Run(
        async () =>
        {
            var chain = workspaceId ?? AuditKeys.Platform;
            var head = await store.Hold(chain, cancellation);
            var record = Describe(chain, act) with { Seq = head.Seq + 1 };
            await store.Add(chain, record with { Hash = record.HashAfter(head.Hash, keys.ChainKey(chain)) }, cancellation);
        },
        cancellation);

    private AuditRecord Describe(Guid chain, AuditedAct act)
    {
        var context = request.HttpContext;
        var address = context?.Connection.RemoteIpAddress;
        var actor = act.Actor ?? ActorOf(context);
        return new AuditRecord(
            0, Now(), actor.Kind, actor.Id, act.Action, act.Target, KeyNetworks.Coarse(address),
            address is null ? null : keys.Hide(chain, address.ToString()), Activity.Current?.TraceId.ToHexString(), DetailsOf(chain, act), []);
    }

    // The database keeps microseconds; what is hashed must be what is read again.
    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }

    private string DetailsOf(Guid chain, AuditedAct act)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in act.Details ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        foreach (var (name, value) in act.Personal ?? new Dictionary<string, string>())
        {
            all[name] = keys.Hide(chain, value);
        }

        return JsonSerializer.Serialize(all, Json.Options);
    }

    private static AuditActor ActorOf(HttpContext? context)
    {
        if (context is null)
        {
            return System;
        }

        if (!Guid.TryParse(context.User.FindFirstValue(SocleClaims.Subject), out var id))
        {
            return Anonymous;
        }

        return new AuditActor(context.User.HasClaim(claim => claim.Type == KeyAuthentication.KeyClaim) ? "key" : "user", id);
    }
}

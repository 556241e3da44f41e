namespace Socle.Vault.Audit;

/// <summary>An act was not recorded, and so does not happen.</summary>
internal sealed class AuditRefusedException(Exception reason) : InvalidOperationException("The act could not be recorded in the audit trail.", reason);

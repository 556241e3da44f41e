using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Documents;

/// <summary>Registers <see cref="IDocumentReader"/> and the sandbox that it needs.</summary>
public static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSandbox();
        services.AddOptions<DocumentOptions>().BindConfiguration("Documents").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<ReaderInstallation>();
        services.TryAddSingleton<IDocumentReader, SandboxedDocumentReader>();
        return services;
    }
}

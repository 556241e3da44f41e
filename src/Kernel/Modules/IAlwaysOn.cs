namespace Socle.Kernel.Modules;

/// <summary>On a module that no workspace can turn off, because the others cannot do without it.</summary>
#pragma warning disable CA1040 // A module either says it or not; there is nothing more to say.
public interface IAlwaysOn;
#pragma warning restore CA1040

namespace Assistant.Access;

/// <summary>Who asks for a page.</summary>
/// <param name="IsLocal">Nobody signs in here: it is whoever sits at this machine.</param>
/// <param name="IsSignedIn">Whether Entra has vouched for them.</param>
/// <param name="Roles">What they may do beside asking; null where their groups could not be asked for, which says nothing about them.</param>
public sealed record Visitor(bool IsLocal, bool IsSignedIn, AccessRole? Roles)
{
    public bool IsKnown => IsLocal || IsSignedIn;
    public bool IsManager => IsKnown && Roles is { } roles && roles.HasFlag(AccessRole.Manager);
}

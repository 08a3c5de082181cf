namespace Assistant.Access;

/// <summary>What somebody may do beside asking, which everybody may.</summary>
[Flags]
public enum AccessRole { Practitioner = 0, Trainer = 1, Manager = 2 }

/// <summary>Tells the roles of a person from the configuration.</summary>
/// <param name="options">Who may do what.</param>
/// <param name="isLocal">Whether nobody signs in, because this machine alone may speak to it.</param>
public sealed class AccessRoles(AccessOptions options, bool isLocal = false)
{
    private readonly HashSet<Guid> _trainers = [.. options.Trainers.Select(Guid.Parse)];
    private readonly HashSet<Guid> _managers = [.. options.Managers.Select(Guid.Parse)];

    /// <param name="aadObjectId">The person's object id as the channel vouches for it; whoever has none is a practitioner, or what the local chat makes of everybody.</param>
    public AccessRole Of(string? aadObjectId) => !Guid.TryParse(aadObjectId, out var id) ? isLocal ? options.LocalChat : AccessRole.Practitioner
        : (_trainers.Contains(id) ? AccessRole.Trainer : AccessRole.Practitioner) | (_managers.Contains(id) ? AccessRole.Manager : AccessRole.Practitioner);
}

namespace Assistant.Access;

/// <summary>
/// Who may do more than ask. Section <c>Access</c> of the configuration; everybody else is a practitioner. Each id is the object id
/// of a person in Microsoft Entra. Ids of groups do nothing yet, for a message tells who sent it and not their groups.
/// </summary>
public sealed record AccessOptions
{
    /// <summary>Those who run quizzes for a team.</summary>
    public IReadOnlyList<string> Trainers { get; init; } = [];

    /// <summary>Those who approve guidance and see how the assistant is doing. A manager who also trains stands in both lists.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>Each id that is none, by the setting that holds it.</summary>
    public IEnumerable<string> Problems() => ProblemsIn("Access:Trainers", Trainers).Concat(ProblemsIn("Access:Managers", Managers));

    private static IEnumerable<string> ProblemsIn(string setting, IReadOnlyList<string> ids) => ids.Where(id => !Guid.TryParse(id, out _))
        .Select(id => $"{setting} holds '{id}', which is not a GUID. Give the object id of a person in Microsoft Entra.");
}

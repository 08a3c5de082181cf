namespace Assistant.Access;

/// <summary>
/// Who may do more than ask. Section <c>Access</c> of the configuration; everybody else is a practitioner. Each id is the object id
/// of a person in Microsoft Entra, or of a group, whose members Microsoft Graph is asked for.
/// </summary>
public sealed record AccessOptions
{
    private const int MostGroups = 20;

    /// <summary>Those who run quizzes for a team.</summary>
    public IReadOnlyList<string> Trainers { get; init; } = [];

    /// <summary>Those who approve guidance and see how the assistant is doing. A manager who also trains stands in both lists.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>What everybody at the local chat may do, which nobody signs in to: it listens on this machine alone.</summary>
    public AccessRole LocalChat { get; init; } = AccessRole.Practitioner;

    /// <summary>Groups whose members may do what trainers may.</summary>
    public IReadOnlyList<string> TrainerGroups { get; init; } = [];

    /// <summary>Groups whose members may do what managers may.</summary>
    public IReadOnlyList<string> ManagerGroups { get; init; } = [];

    /// <summary>Microsoft Graph. Government clouds have others.</summary>
    public string GraphAddress { get; init; } = "https://graph.microsoft.com";

    /// <summary>Whether anybody's groups are asked for at all.</summary>
    public bool HasGroups => TrainerGroups.Count + ManagerGroups.Count > 0;

    /// <summary>Each id that is none, by the setting that holds it, and what groups need.</summary>
    /// <param name="signsIn">Whether the bot is registered, and so can ask Graph.</param>
    public IEnumerable<string> Problems(bool signsIn)
    {
        foreach (var problem in ProblemsIn("Access:Trainers", Trainers, "a person").Concat(ProblemsIn("Access:Managers", Managers, "a person"))
            .Concat(ProblemsIn("Access:TrainerGroups", TrainerGroups, "a group")).Concat(ProblemsIn("Access:ManagerGroups", ManagerGroups, "a group"))) yield return problem;
        if (!HasGroups) yield break;
        if (TrainerGroups.Count + ManagerGroups.Count > MostGroups) yield return $"Access:TrainerGroups and Access:ManagerGroups hold more than {MostGroups} groups, which is all that Microsoft Graph takes at once. Name fewer.";
        if (!signsIn) yield return "Access:TrainerGroups and Access:ManagerGroups need a bot that signs in. Set Teams:AppId, or leave them out.";
        if (!Uri.TryCreate(GraphAddress, UriKind.Absolute, out var graph) || graph.Scheme != Uri.UriSchemeHttps) yield return "Access:GraphAddress is not an https address.";
    }

    private static IEnumerable<string> ProblemsIn(string setting, IReadOnlyList<string> ids, string whose) => ids.Where(id => !Guid.TryParse(id, out _))
        .Select(id => $"{setting} holds '{id}', which is not a GUID. Give the object id of {whose} in Microsoft Entra.");
}

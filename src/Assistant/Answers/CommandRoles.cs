using Assistant.Access;

namespace Assistant.Answers;

/// <summary>Which commands need a role, and what is said to whoever lacks it. A command that does not stand here is for everybody.</summary>
public static class CommandRoles
{
    private static readonly Dictionary<ChatCommand, (AccessRole Role, string Refusal)> Needed = new()
    {
        [ChatCommand.TeamQuiz] = (AccessRole.Trainer, "for-trainers"),
        [ChatCommand.Assurance] = (AccessRole.Manager, "for-managers"),
        [ChatCommand.Undelivered] = (AccessRole.Manager, "for-managers"),
        [ChatCommand.MomentCounts] = (AccessRole.Manager, "for-managers"),
    };

    /// <summary>The role that is lacking, with the id of the reply that says so; null where the roles allow the command.</summary>
    public static (AccessRole Role, string Refusal)? Lacking(ChatCommand command, AccessRole roles) =>
        Needed.TryGetValue(command, out var needed) && !roles.HasFlag(needed.Role) ? needed : null;
}

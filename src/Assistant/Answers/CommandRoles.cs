using Assistant.Access;

namespace Assistant.Answers;

/// <summary>Which commands need a role, and what is said to whoever lacks it. A command that does not stand here is for everybody.</summary>
public static class CommandRoles
{
    private static readonly Dictionary<ChatCommand, (AccessRole Role, string Refusal)> Needed = new()
    {
        [ChatCommand.TeamQuiz] = (AccessRole.Trainer, "for-trainers"),
        [ChatCommand.Assurance] = (AccessRole.Manager, "for-managers"),
    };

    /// <summary>The id of the reply that refuses the command, or null where the roles allow it.</summary>
    public static string? Refusal(ChatCommand command, AccessRole roles) =>
        Needed.TryGetValue(command, out var needed) && !roles.HasFlag(needed.Role) ? needed.Refusal : null;
}

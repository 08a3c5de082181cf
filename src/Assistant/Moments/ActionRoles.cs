using Assistant.Knowledge;

namespace Assistant.Moments;

/// <summary>Who an action is for, in words: its roles, or anyone.</summary>
public static class ActionRoles
{
    public static string Of(MomentAction action, InterfaceWords words) => action switch
    {
        { What.Roles: { Count: > 0 } roles } => string.Join(", ", roles),
        { Except: { Count: > 0 } except } => words.Text("moment.who-except", ("roles", string.Join(", ", except))),
        _ => words["moment.who-all"],
    };
}

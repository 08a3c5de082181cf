namespace Assistant.Knowledge;

/// <summary>The words of the frame of the managers' pages, of their forms, and of who may open a page.</summary>
internal static class ManageWordIds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } = new[]
    {
        "manage.title", "manage.lead", "manage.none", "manage.others", "manage.pages", "manage.back",
        "forms.error", "forms.problem", "forms.day", "forms.month", "forms.year",
        "access.by", "access.by-local", "access.sign-in", "access.sign-in-other", "access.sign-out", "access.not-manager", "access.not-manager-local", "access.ask-for-role",
        "access.not-checked", "access.try-later", "access.signed-out", "access.nothing-changed", "access.stale-form", "access.stale-form-how",
        "access.too-large", "access.too-large-how", "access.no-sign-in",
        "sign-in.again", "sign-in.code", "sign-in.signed-out", "sign-in.signed-out-how", "sign-in.not-begun", "sign-in.not-begun-how", "sign-in.cancelled", "sign-in.cancelled-how",
        "sign-in.refused", "sign-in.refused-how", "sign-in.not-reached", "sign-in.not-reached-how", "sign-in.not-verified", "sign-in.not-verified-how",
        "sign-in.wrong-tenant", "sign-in.wrong-tenant-how", "sign-in.clock", "sign-in.clock-how",
    }.ToDictionary(id => id, id => (IReadOnlyList<string>)(id == "sign-in.code" ? ["code"] : []));
}

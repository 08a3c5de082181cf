using Assistant.Knowledge;
using Assistant.Safety;

namespace Assistant.Tests.Safety;

internal static class Rules
{
    public static readonly SafetyRules Held = Read();

    private static SafetyRules Read()
    {
        var problems = new ProblemList();
        var rules = SafetyRules.Read(Content(), problems);
        problems.ThrowIfAny();
        return rules;
    }

    public static ContentFolder Content()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, SafetyReader.RulesFile))) folder = folder.Parent;
        return new ContentFolder(folder.FullName);
    }
}

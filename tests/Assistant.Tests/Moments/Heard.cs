using Assistant.Moments;

namespace Assistant.Tests.Moments;

internal static class Heard
{
    public static MomentFinder Finder => Some.Assistant.Knowledge.MomentFinder;

    public static MomentFinding In(string text) => Finder.Find(text);
}

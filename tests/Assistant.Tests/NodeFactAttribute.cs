namespace Assistant.Tests;

/// <summary>A fact that needs Node and a package of tests/web; where one is missing it is skipped, and says what to install.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute(string package)
    {
        Package = package;
        Skip = NodeScript.Missing(package);
    }

    public string Package { get; }
}

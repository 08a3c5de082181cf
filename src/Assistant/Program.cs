using System.CommandLine;
using Assistant.Commands;
using Assistant.Knowledge;

var host = new Lazy<AssistantHost>(() => AssistantHost.Start());
var root = new RootCommand("Guidance with cited sources for people who safeguard children from criminal exploitation.")
{
    AskCommand.Create(() => host.Value),
    CheckCommand.Create(() => ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root")), TimeProvider.System),
    EvaluateCommand.Create(() => host.Value),
    NewCommand.Create(() => ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root")), TimeProvider.System),
    PreviewCommand.Create(() => ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root")), TimeProvider.System),
    DataCommand.Create(TimeProvider.System),
    PackageCommand.Create(() => ContentFolder.Find(Environment.GetEnvironmentVariable("Content__Root"))),
};
root.Add(ServeCommand.Create(() => host.Value, root));

try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("Try --help.");
        return 2;
    }
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (KnowledgeException e)
{
    Console.Error.WriteLine($"The knowledge files cannot be used:{Environment.NewLine}{e.Message}");
    return 1;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException or InvalidDataException or System.ComponentModel.DataAnnotations.ValidationException)
{
    Console.Error.WriteLine($"The assistant cannot start or go on: {e.Message}");
    return 1;
}

using System.CommandLine;
using Assistant.Knowledge;
using Assistant.Packaging;

namespace Assistant.Commands;

/// <summary><c>assistant package</c>: the zip that a Teams administrator uploads, made for one registration and one host.</summary>
public static class PackageCommand
{
    public static Command Create(Func<ContentFolder> content)
    {
        var appId = new Option<string>("--app-id") { Description = "The app id of the bot's registration, a GUID.", Required = true };
        var host = new Option<string>("--host") { Description = "The name under which readers reach the server, for example guidance.council.gov.uk.", Required = true };
        var version = new Option<string>("--version") { Description = "The version of the package. Raise it with each upload.", DefaultValueFactory = _ => "1.0.0" };
        var file = new Option<string>("--out") { Description = "The zip file to write. Without it: assistant-VERSION.zip here." };
        Demand(appId, PackageRequest.FaultInAppId);
        Demand(host, PublicHost.FaultIn);
        Demand(version, PackageRequest.FaultInVersion);
        Demand(file, FaultInFile);

        var command = new Command("package", "Make the app package for Microsoft Teams.") { appId, host, version, file };
        command.SetAction(result =>
        {
            var request = new PackageRequest(result.GetRequiredValue(appId), result.GetRequiredValue(host), result.GetRequiredValue(version));
            var configuration = result.InvocationConfiguration;
            return Run(content(), request, result.GetValue(file) ?? $"assistant-{request.Version}.zip", configuration.Output, configuration.Error);
        });
        return command;
    }

    public static int Run(ContentFolder content, PackageRequest request, string file, TextWriter output, TextWriter errors)
    {
        var problems = new List<string>();
        if (AppPackage.Make(content, request, problems) is not { } zip)
        {
            errors.WriteLine("The package was not made:");
            foreach (var problem in problems) errors.WriteLine($"- {problem}");
            return 1;
        }
        File.WriteAllBytes(file, zip);
        output.WriteLine($"{Path.GetFullPath(file)}: version {request.Version} for app id {request.AppId} at https://{request.Host}.");
        output.WriteLine("Upload it in the Teams admin centre. docs/teams.md says how.");
        return 0;
    }

    private static void Demand(Option<string> option, Func<string, string?> fault) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && fault(token.Value) is { } found) result.AddError($"{option.Name}: {found}");
    });

    private static string? FaultInFile(string file) =>
        !file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? $"'{file}' does not end in .zip, and Teams takes nothing else. Name a zip file."
        : Directory.Exists(file) ? $"'{file}' is a folder. Name a file in it."
        : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))) ? $"The folder of '{file}' is not there. Make it, or name another."
        : null;
}

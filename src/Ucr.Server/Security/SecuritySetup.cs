using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Ucr.Server.Security.Access;
using Ucr.Server.Security.Browser;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Security.SignIn;

namespace Ucr.Server.Security;

/// <summary>Keys, sign-in, roles, access records and what browsers are told: see docs/security.md.</summary>
public static class SecuritySetup
{
    /// <summary>Name of the form field that carries the anti-forgery token.</summary>
    public const string FormTokenField = "form-token";

    /// <summary>Registers everything. Needs Marten, IClock and TimeProvider beside it.</summary>
    /// <exception cref="SecuritySetupException">A key or setting is missing, or may not be used in production.</exception>
    public static IServiceCollection AddUcrSecurity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddEncryption(configuration, environment);
        services.AddDataProtection().SetApplicationName("ucr")
            .PersistKeysToFileSystem(new(Path.Combine(DataFolder.Of(configuration), "keys", "forms")));
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = FormTokenField;
            o.Cookie.Name = environment.IsDevelopment() ? "ucr-form" : "__Host-ucr-form";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddSignIn(configuration, environment);
        services.AddAuthorization(Policies.AddTo);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusals>();
        services.AddPublicLimits(configuration);
        services.AddSingleton<AccessLog>();
        services.AddSingleton<AccessQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<AccessQueue>());
        services.ConfigureMarten(options =>
        {
            options.Schema.For<SignInSession>().SingleTenanted();
            options.Schema.For<AccessRecord>().MultiTenanted().Index(r => r.PatientId!);
        });
        return services;
    }

    /// <summary>Puts the checks into the pipeline: after the exception handler, before every endpoint.</summary>
    public static WebApplication UseUcrSecurity(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseMiddleware<SecurityHeaders>(SecurityHeaders.PolicyFor(app.Configuration["Ucr:SignIn:Authority"]));
        app.UseMiddleware<AccessGuard>();
        app.UseMiddleware<CrossSiteCheck>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<FormTokenCheck>();
        return app;
    }
}
